package io.lapstrake.core.data;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.nio.file.Path;

/**
 * Where an input's value is read from before a plan is made.
 *
 * <pre>{@code
 * Environment.read(Path.of("environments/prod.yaml"))
 *     .reading(build, DataSource.variable("BUILD_ID"))
 *     .reading(version, DataSource.file(Path.of("VERSION")))
 * }</pre>
 */
public interface DataSource {

  /** What it is, as plans name it, such as {@code the environment variable BUILD_ID}. */
  String name();

  /**
   * Reads it.
   *
   * @throws ProblemException when it cannot be read; see {@link #unreadable}
   */
  Data read();

  /** That it cannot be read. */
  default ProblemException unreadable(String detail, String fix) {
    return new ProblemException(
        new Problem("LAP-0624", "Data that cannot be read", Place.of(name()), detail, fix));
  }

  /** The text of a file in UTF-8, without the line end at its end. */
  static DataSource file(Path file) {
    return new FileText(file);
  }

  /**
   * A value in a file of YAML or JSON.
   *
   * @param path the keys that lead to it
   */
  static DataSource value(Path file, String... path) {
    return new FileValue(file, path);
  }

  /** An environment variable of the process, such as a build server sets. */
  static DataSource variable(String name) {
    return new Variable(name);
  }
}
