package io.lapstrake.core.store;

import java.time.Duration;

/** Waits for others. */
final class Pause {

  private Pause() {}

  /**
   * Waits a while.
   *
   * @param what is waited for, as an interruption tells it
   */
  static void of(Duration time, String what) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + what, e);
    }
  }
}
