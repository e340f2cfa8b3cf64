package io.lapstrake.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A Java process that is spoken to line by line.
 *
 * @param process the process
 * @param input what it reads
 * @param output what it prints
 */
record Child(Process process, PrintStream input, BufferedReader output) implements AutoCloseable {

  /** Starts a class of the tests in a process of its own. */
  static Child of(Class<?> main, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    return new Child(
        process,
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8),
        new BufferedReader(output));
  }

  /** Says a line. */
  void say(String line) {
    input.println(line);
  }

  /** The next line that it prints. */
  String answer() throws IOException {
    return Objects.requireNonNull(output.readLine(), "it ended");
  }

  /** Kills it, as {@code kill -9} does. */
  @Override
  public void close() throws IOException {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    output.close();
  }
}
