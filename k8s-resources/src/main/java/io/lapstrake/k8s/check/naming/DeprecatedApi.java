package io.lapstrake.k8s.check.naming;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.rules.Api;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds objects of API versions that the servers they are for serve and warn of. */
public final class DeprecatedApi implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1507";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "API version that is being given up";
  }

  @Override
  public String why() {
    return "Servers warn of such a version and still serve it. A later one does not, and "
        + "then the object cannot be applied any more.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    Rules rules = Rules.kubernetes().targeting(cluster.all().target());
    for (Manifest object : cluster.all()) {
      rules
          .api(object.tree())
          .filter(Api::isDeprecated)
          .ifPresent(api -> add(object, api, findings));
    }
  }

  private static void add(Manifest object, Api api, Findings findings) {
    String gone = api.goneSince().map(it -> "; " + it + " does not serve it").orElse("");
    findings.add(
        object,
        FieldPath.of("apiVersion"),
        api.kind()
            + " of "
            + api.version()
            + " is being given up since Kubernetes "
            + api.deprecatedSince().orElseThrow()
            + gone
            + ".",
        "use " + api.replacement().orElse("another kind") + ".");
  }
}
