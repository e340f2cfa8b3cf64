package io.lapstrake.core.problem;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the user's description that called a word.
 *
 * <p>Looking at the stack costs more than describing, so it is off until there is something to
 * report: a description is a function, and is run again within {@link #on}.
 */
public final class Trace {

  private static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> false);
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String OURS = "io.lapstrake.";
  private static final String EXAMPLES = "io.lapstrake.examples.";
  private static final String JAVAS = "java."; // a stream that calls a word is no description

  private Trace() {}

  /** Runs a description with its lines recorded, on this thread. */
  public static <T> T on(Supplier<T> description) {
    return set(true, description);
  }

  /** Runs what no line of a description calls, on this thread. */
  public static <T> T off(Supplier<T> work) {
    return ON.get() ? set(false, work) : work.get();
  }

  private static <T> T set(boolean on, Supplier<T> work) {
    boolean before = ON.get();
    ON.set(on);
    try {
      return work.get();
    } finally {
      ON.set(before);
    }
  }

  /** Whether lines are recorded on this thread. */
  public static boolean isOn() {
    return ON.get();
  }

  /** The line outside Lapstrake that called; null unless lines are recorded. */
  public static @Nullable Source here() {
    return ON.get() ? walk().orElse(null) : null;
  }

  private static Optional<Source> walk() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> isUsers(frame.getClassName()))
                .findFirst()
                .map(f -> new Source(String.valueOf(f.getFileName()), f.getLineNumber(), 0)));
  }

  private static boolean isUsers(String className) {
    return !className.startsWith(JAVAS)
        && (!className.startsWith(OURS) || className.startsWith(EXAMPLES));
  }
}
