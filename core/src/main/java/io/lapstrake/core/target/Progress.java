package io.lapstrake.core.target;

/** Hears of each step of an apply right before it is done. */
@FunctionalInterface
public interface Progress {

  /** Hears of nothing. */
  Progress SILENT = step -> {};

  /**
   * A step that is about to be done. What this throws stops the apply where it is.
   *
   * @param step such as {@code place shop/deployment.apps.api.yaml}
   */
  void step(String step);
}
