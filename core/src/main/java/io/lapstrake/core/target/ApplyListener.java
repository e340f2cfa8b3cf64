package io.lapstrake.core.target;

import java.time.Duration;

/**
 * Hears how an apply goes on.
 *
 * <pre>{@code
 * GitTarget.bare(delivery).progress(Progress.to(listener)).folder("prod/shop")
 * }</pre>
 */
public interface ApplyListener {

  /**
   * A step begins.
   *
   * @param number of the step, from 1
   * @param of how many there are, as far as it is known; never below the number
   * @param step such as {@code place shop/deployment.apps.api.yaml}
   */
  void step(int number, int of, String step);

  /** The step that was told last is done. */
  default void did(String step, Duration took) {}

  /** All steps are done. An apply that fails throws instead. */
  default void ended(int steps, Duration took) {}
}
