package io.lapstrake.core.target;

import java.util.function.LongSupplier;

/** Hears of each step of an apply right before it is done. */
@FunctionalInterface
public interface Progress {

  /** Hears of nothing. */
  Progress SILENT = step -> {};

  /** Tells a listener of steps with their number, their total and their durations. */
  static Progress to(ApplyListener listener) {
    return to(listener, System::nanoTime);
  }

  /** The same with a clock that gives nanoseconds from any origin. */
  static Progress to(ApplyListener listener, LongSupplier clock) {
    return new TimedProgress(listener, clock);
  }

  /**
   * A step that is about to be done. What this throws stops the apply where it is.
   *
   * @param step such as {@code place shop/deployment.apps.api.yaml}
   */
  void step(String step);

  /**
   * How many steps are still to come, told as soon as it is known; it may be told again.
   *
   * @param steps at least 0
   */
  default void expects(int steps) {}

  /** An apply begins; of an earlier one that failed nothing is to come any more. */
  default void begins() {}

  /** The apply is done. One that fails throws instead. */
  default void ended() {}
}
