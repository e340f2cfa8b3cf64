package io.lapstrake.helm.release;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Real Helm, as one of two sides. */
interface HelmSide {

  /** The version that is asked in every build. */
  String STANDARD = "3.21.0";

  /**
   * What it gives for {@code helm template release CHART} and Kubernetes 1.32; nothing where it
   * refuses.
   */
  @Nullable HelmAnswer answer(ConformanceCase one) throws IOException;

  /** Whether it is asked anew each time, so that what is random differs. */
  default boolean isAskedAnew() {
    return true;
  }

  /** The version of Helm that it is, and that ours is asked to be like. */
  default String version() {
    return STANDARD;
  }
}
