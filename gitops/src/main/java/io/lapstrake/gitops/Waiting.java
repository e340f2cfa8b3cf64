package io.lapstrake.gitops;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits between tries: longer each time, and never as long as another who waits.
 *
 * @param sleeper does the waiting
 * @param random spreads the times
 */
record Waiting(Sleeper sleeper, RandomGenerator random) {

  private static final double GROWTH = 1.5;
  private static final double SPREAD = 0.2;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Lets time pass. */
  @FunctionalInterface
  interface Sleeper {
    /** Returns after a time. */
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Waits after a try that failed.
   *
   * @param first how long after the first try
   * @param failed how many tries have failed, from 1
   */
  void after(Duration first, int failed) {
    double millis = (double) first.toMillis() * Math.pow(GROWTH, failed - 1d);
    double spread = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
    long time = (long) (Math.min(millis, (double) LONGEST.toMillis()) * spread);
    try {
      sleeper.sleep(Duration.ofMillis(time));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another program", e);
    }
  }
}
