package io.lapstrake.core.store;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Does things with files. What the system refuses is a problem. */
public final class FileAccess {

  private FileAccess() {}

  /**
   * Something that the system may refuse.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface Access<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /**
   * Does something with a file.
   *
   * @throws ProblemException when the system refuses it
   */
  public static <T> T to(Path path, Access<T> access) {
    try {
      return access.run();
    } catch (IOException e) {
      throw refused(path, e);
    }
  }

  private static ProblemException refused(Path path, IOException cause) {
    var problem =
        new Problem(
            "LAP-0704",
            "Directory cannot be used",
            Place.of(path),
            reason(path, cause),
            "see to it that the directory can be read and written and has room, then run again.");
    var exception = new ProblemException(problem);
    exception.initCause(cause);
    return exception;
  }

  private static String reason(Path path, IOException cause) {
    Path there = path;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there != null && Files.isRegularFile(there) && !there.equals(path)) {
      return there + " is no directory.";
    }
    if (cause instanceof AccessDeniedException denied) {
      return "The system denies access to " + denied.getFile() + ".";
    }
    if (cause instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getFile() + ": " + refused.getReason() + ".";
    }
    return "The system says " + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ".";
  }
}
