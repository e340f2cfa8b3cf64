package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program of this machine that judges what was delivered, in a folder. */
final class Program {

  private final List<String> command;
  private final Path folder;

  private Program(Path folder, List<String> command) {
    this.folder = folder;
    this.command = command;
  }

  /** Git's command line, without anybody's configuration. */
  static Program git(Path folder) {
    return of(folder, "git");
  }

  /** Kubernetes' command line. */
  static Program kubectl(Path folder) {
    return of(folder, "kubectl");
  }

  /** Terraform's command line. */
  static Program terraform(Path folder) {
    return of(folder, "terraform");
  }

  private static Program of(Path folder, String name) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, name)));
    assumeTrue(there, name + " is not on this machine, so it cannot judge");
    return new Program(folder, List.of(name));
  }

  /** What the program prints; it must succeed. */
  String run(Object... arguments) {
    var words = new ArrayList<>(command);
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s: %s", words, output).isZero();
      return output;
    } catch (IOException e) {
      throw new AssertionError(words.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
