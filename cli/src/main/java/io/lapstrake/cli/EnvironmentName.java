package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that names the environment. */
final class EnvironmentName {

  private static final String NO_FILE_NEEDED = "default";

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      defaultValue = NO_FILE_NEEDED,
      description = {
        "The environment's name (default: ${DEFAULT-VALUE}).",
        "Its values are in environments/NAME.yaml: of the working directory, else of the jar."
      })
  private String name = NO_FILE_NEEDED;

  /**
   * The environment's name.
   *
   * @throws ProblemException when it is not possible
   */
  String name() {
    return Environments.checked(name);
  }

  /** The name as it was given, be it possible or not. */
  String given() {
    return name;
  }

  /** Whether it is one that must have values from somewhere, or have been delivered to. */
  boolean isChosen() {
    return !name.equals(NO_FILE_NEEDED);
  }

  /**
   * Refuses an environment to which nothing was delivered, and which has no file.
   *
   * @throws ProblemException when it is chosen and nobody knows it
   */
  void refuseUnknown(Environments known) {
    if (isChosen() && !known.has(name())) {
      throw unknown("Nothing was delivered to it, and there is no ", known.names());
    }
  }

  /**
   * The problem that nobody knows the environment.
   *
   * @param start of the sentence that ends with its file
   * @param names of the environments that there are
   */
  ProblemException unknown(String start, List<String> names) {
    return new ProblemException(
        new Problem(
            "LAP-0901",
            "Unknown environment",
            Place.of("--environment " + name),
            start + Environments.file(name) + ", neither here nor in the jar. " + thereAre(names),
            "correct the name, make the file, or give the values with --values FILE."));
  }

  /** The environments that there are, in a sentence. */
  static String thereAre(List<String> names) {
    return names.isEmpty()
        ? "There are no environments."
        : "Environments with a file: " + String.join(", ", names) + ".";
  }
}
