package io.lapstrake.testing;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;

/**
 * Assertions on manifests and plans, to be imported statically beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(production).has("Ingress", "shop").hasNo("DaemonSet/logs");
 * assertThat(plan).restartsOnly("Deployment/api").hasNoReplacements();
 * }</pre>
 */
public final class LapstrakeAssertions {

  private LapstrakeAssertions() {}

  /** Assertions on the objects that a stack resolves to. */
  public static ManifestsAssert assertThat(Manifests actual) {
    return new ManifestsAssert(actual);
  }

  /** Assertions on what an apply would do. */
  public static PlanAssert assertThat(Plan actual) {
    return new PlanAssert(actual);
  }
}
