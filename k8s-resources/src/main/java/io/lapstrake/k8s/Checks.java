package io.lapstrake.k8s;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.reliability.NoReadinessProbe;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that are run together.
 *
 * <pre>{@code
 * CheckReport report = Checks.standard().of(manifests);
 * report.throwIfErrors();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Checks {

  private static final Checks STANDARD = new Checks(List.of(new NoReadinessProbe()));

  private final List<Check> checks;

  private Checks(List<Check> checks) {
    this.checks = checks;
  }

  /** All checks that Lapstrake knows. */
  public static Checks standard() {
    return STANDARD;
  }

  /** The same checks, and one more. */
  public Checks with(Check check) {
    var more = new ArrayList<>(checks);
    more.add(check);
    return new Checks(List.copyOf(more));
  }

  /** The same checks without one of them, for all objects. */
  public Checks without(Class<? extends Check> check) {
    return new Checks(checks.stream().filter(each -> !check.isInstance(each)).toList());
  }

  /** The checks, in the order of their codes where they are Lapstrake's own. */
  public List<Check> all() {
    return checks;
  }

  /** What the checks find in the objects of a stack. */
  public CheckReport of(Manifests manifests) {
    return CheckReport.of(new Cluster(manifests), checks);
  }
}
