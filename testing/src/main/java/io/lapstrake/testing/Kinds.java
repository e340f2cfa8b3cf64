package io.lapstrake.testing;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.Rules;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Tells a kind from a slip of the pen: whoever asserts that there is none must not misspell it. */
final class Kinds {

  // Those of Kubernetes itself; the empty one is the core group.
  private static final List<String> GROUPS =
      List.of(
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "autoscaling",
          "batch",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io");

  private final Manifests manifests;

  Kinds(Manifests manifests) {
    this.manifests = manifests;
  }

  /** Whether a kind, or {@code Kind.group}, is that of an object. */
  static boolean isOf(Manifest manifest, String kind) {
    String of = manifest.key().kind();
    return of.equals(kind) || (of + "." + manifest.key().group()).equals(kind);
  }

  /** Fails for a kind that neither Kubernetes nor the objects know and whose group is not said. */
  void refuseUnknown(String kind) {
    if (kind.indexOf('.') < 0 && !isKubernetes(kind) && !isThere(kind)) {
      Assertions.fail(
          "No kind \"%s\" is known. Correct it; one that Kubernetes does not have itself is"
              + " written with its group, such as ServiceMonitor.monitoring.coreos.com.",
          kind);
    }
  }

  private static boolean isKubernetes(String kind) {
    Rules rules = Rules.kubernetes();
    KindRules unknown = rules.of("", "");
    return GROUPS.stream().anyMatch(group -> rules.of(group, kind) != unknown);
  }

  private boolean isThere(String kind) {
    return manifests.all().stream()
        .anyMatch(
            it ->
                it.key().kind().equals(kind)
                    || kind.equals(it.tree().map("spec").map("names").text("kind")));
  }
}
