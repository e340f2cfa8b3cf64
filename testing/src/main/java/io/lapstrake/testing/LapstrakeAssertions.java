package io.lapstrake.testing;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import org.assertj.core.api.Assertions;

/**
 * Assertions on manifests and plans, and all of AssertJ's own, to be imported statically in the
 * place of AssertJ's.
 *
 * <pre>{@code
 * assertThat(production).has("Ingress", "shop").hasNo("DaemonSet/logs");
 * assertThat(plan).restartsOnly("Deployment/api").hasNoReplacements();
 * assertThat(names).containsExactly("api");
 * }</pre>
 */
public final class LapstrakeAssertions extends Assertions {

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
