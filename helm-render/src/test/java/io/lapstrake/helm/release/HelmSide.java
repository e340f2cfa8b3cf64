package io.lapstrake.helm.release;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Real Helm, as one of two sides. */
interface HelmSide {

  /**
   * What it gives for {@code helm template release CHART} and Kubernetes 1.32; nothing where it
   * refuses.
   */
  @Nullable HelmAnswer answer(ConformanceCase one) throws IOException;

  /** Whether it is asked anew each time, so that what is random differs. */
  default boolean isAskedAnew() {
    return true;
  }
}
