package io.lapstrake.k8s.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asserts what is true of whatever is described. */
public final class Golden {

  private Golden() {}

  /**
   * Asserts what {@link #assertGolden(String, Manifests)} does of parts in a stack of their own.
   */
  public static void assertGolden(String file, Part... parts) {
    assertGolden(file, Stack.named("test").with(parts).resolve(Environment.named("test")));
  }

  /**
   * Asserts that objects are written as a file under {@code golden/} has them, that what is written
   * is read and written again to the same bytes, and that fabric8 loses nothing of it.
   */
  public static void assertGolden(String file, Manifests manifests) {
    String yaml = manifests.toYaml();
    assertThat(yaml).as("golden/%s", file).isEqualTo(text(file));
    assertReadsBack(yaml);
    for (Manifest manifest : manifests) {
      StrictRoundTrip.check(manifest.toYaml());
    }
  }

  private static void assertReadsBack(String yaml) {
    var problems = new Problems();
    List<Node> trees =
        YamlReader.read("golden", yaml, problems).stream().map(YamlDocument::tree).toList();
    problems.throwIfAny();
    assertThat(YamlWriter.writeAll(trees)).as("written again").isEqualTo(yaml);
  }

  private static String text(String file) {
    try (InputStream stream = Golden.class.getResourceAsStream("/golden/" + file)) {
      if (stream == null) {
        return "There is no file golden/" + file;
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
