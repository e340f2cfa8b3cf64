package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs that judge what was written; nothing of the machine's settings reaches them. */
final class CommandLine {

  private final Path folder;

  private CommandLine(Path folder) {
    this.folder = folder;
  }

  static CommandLine in(Path folder) {
    return new CommandLine(folder);
  }

  /** Skips the test, and says so, where a program is not on this machine. */
  static void assume(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(there, program + " is not on this machine, so it cannot judge");
  }

  /** What git writes to its output. */
  String git(String... arguments) {
    assume("git");
    var command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** What a program writes to its output; it must succeed. */
  String run(List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_AUTHOR_NAME", "Someone");
    builder.environment().put("GIT_AUTHOR_EMAIL", "someone@example.com");
    builder.environment().put("GIT_COMMITTER_NAME", "Someone");
    builder.environment().put("GIT_COMMITTER_EMAIL", "someone@example.com");
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
      return output;
    } catch (IOException e) {
      throw new AssertionError(command.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
