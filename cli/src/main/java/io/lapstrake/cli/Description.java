package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.stack.Stack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user's description as the tool runs it: what it throws becomes a problem that shows the
 * user's line. What is thrown without any line of the user's is a mistake of Lapstrake's own, and
 * stays as it is.
 */
final class Description implements Blueprint {

  private static final String HERE = "io.lapstrake.cli.";
  private static final String EXAMPLES = "io.lapstrake.examples.";
  private static final List<String> NOT_THE_USERS =
      List.of("io.lapstrake.", "java.", "javax.", "jdk.", "sun.", "com.sun.");

  private final Blueprint users;
  private @Nullable Throwable failure;
  private @Nullable ProblemException failed; // a class that failed to load fails otherwise then

  Description(Blueprint users) {
    this.users = users;
  }

  @Override
  public Stack stack() {
    return run(users::stack);
  }

  @Override
  public Manifests resolve(Environment environment) {
    return run(() -> users.resolve(environment));
  }

  @Override
  public LinkedStack link() {
    return run(users::link);
  }

  private <T> T run(Supplier<T> step) {
    if (failed != null) {
      throw failed;
    }
    try {
      return step.get();
    } catch (ProblemException e) {
      throw e;
    } catch (ExceptionInInitializerError e) {
      throw problem(e.getCause() == null ? e : e.getCause()).orElseThrow(() -> e);
    } catch (RuntimeException e) {
      throw problem(e).orElseThrow(() -> e);
    }
  }

  private Optional<ProblemException> problem(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .takeWhile(frame -> !frame.getClassName().startsWith(HERE))
        .filter(frame -> isUsers(frame.getClassName()))
        .findFirst()
        .map(frame -> problem(thrown, frame));
  }

  /** What the description threw, if it did. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  private static boolean isUsers(String name) {
    return name.startsWith(EXAMPLES) || NOT_THE_USERS.stream().noneMatch(name::startsWith);
  }

  private ProblemException problem(Throwable thrown, StackTraceElement frame) {
    failure = thrown;
    String message = thrown.getMessage();
    Source line = new Source(String.valueOf(frame.getFileName()), frame.getLineNumber(), 0);
    failed =
        new ProblemException(
            new Problem(
                "LAP-0902",
                "Description failed",
                Place.of(frame.getClassName()).source(line),
                thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message),
                "mend what that line says; --stacktrace shows how it came to it."));
    return failed;
  }
}
