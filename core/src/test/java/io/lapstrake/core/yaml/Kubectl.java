package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The kubectl on this machine as a reader of YAML: {@code annotate --local} reads an object and
 * prints it as JSON, without a cluster.
 */
final class Kubectl {

  static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n";

  private Kubectl() {}

  static void assumeThere() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    boolean there =
        Stream.of(path.split(File.pathSeparator))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, "kubectl")));
    Assumptions.assumeTrue(there, "kubectl is not on this machine; it is the reader to agree with");
  }

  /** What kubectl reads under {@code data} of an object, or nothing when it refuses the file. */
  static Optional<Node> data(Path folder, String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("object.yaml"), yaml);
    Path out = folder.resolve("out.json");
    Process process =
        new ProcessBuilder(
                "kubectl", "annotate", "--local", "-f", file.toString(), "a=b", "-o", "json")
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      return Optional.empty();
    }
    return Optional.of(data(Files.readString(out)));
  }

  private static Node data(String json) throws IOException {
    Object object = new ObjectMapper().readValue(json, Object.class);
    Node data = ((MapNode) RoundTripTest.node(object)).get("data");
    return data == null ? Literal.NULL : data;
  }

  static String error(Path folder) throws IOException {
    return Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
  }

  /** Asserts that two trees are the same where kubectl keeps all digits. */
  static void assertSame(Node read, Node expected) {
    assertThat(rounded(read)).isEqualTo(rounded(expected));
  }

  /** kubectl keeps integers in 64 bits and all else as doubles; large ones then print as whole. */
  private static Object rounded(Node node) {
    return new Rounded().of(node);
  }
}
