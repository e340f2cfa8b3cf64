package io.lapstrake.helm.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * What has to hold of any input, whoever wrote it: it comes to an end within a second, and where it
 * is refused, in the words of the room that reads it.
 */
public final class Hostile {

  private static final Duration SOON = Duration.ofSeconds(1);

  /** So often may a machine be slow by itself. */
  private static final int TRIES = 3;

  private Hostile() {}

  /** Something that is done with an input. */
  @FunctionalInterface
  public interface Attempt {

    /** Does it. */
    void run() throws Exception;
  }

  /**
   * Asks that an attempt ends soon, well or in one of some failures.
   *
   * @throws AssertionError if it fails by another one, or takes more than a second thrice
   */
  public static void ends(Attempt attempt, Class<?>... refusals) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && least > SOON.toNanos(); i++) {
      long from = cpuTime();
      attempt(attempt, List.of(refusals));
      least = Math.min(least, cpuTime() - from);
    }
    if (least > SOON.toNanos()) {
      throw new AssertionError("It takes " + Duration.ofNanos(least).toMillis() + " ms.");
    }
  }

  private static void attempt(Attempt attempt, List<Class<?>> refusals) {
    try {
      attempt.run();
    } catch (Exception e) {
      if (refusals.stream().noneMatch(it -> it.isInstance(e))) {
        throw new AssertionError("It is refused by " + e, e);
      }
    }
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** An input's part before its first line feed, and that behind it, which may be empty. */
  public static List<String> firstLineAndRest(String input) {
    int end = input.indexOf('\n');
    return end < 0
        ? List.of(input, "")
        : List.of(input.substring(0, end), input.substring(end + 1));
  }
}
