package io.lapstrake.helm.release;

import io.lapstrake.helm.go.GoInt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rendering is told beside the chart and its values.
 *
 * @param name the release's name
 * @param namespace where it goes
 * @param upgrade whether it takes the place of an earlier revision
 * @param kubernetes the version of Kubernetes, as {@code v1.32.0}
 * @param apis what the cluster serves, as {@code apps/v1}, in order
 */
record ReleaseFacts(
    String name, String namespace, boolean upgrade, String kubernetes, List<String> apis) {

  ReleaseFacts {
    apis = List.copyOf(apis);
  }

  /** What templates see as {@code .Release}. */
  Map<String, @Nullable Object> release() {
    var release = new LinkedHashMap<String, @Nullable Object>();
    release.put("Name", name);
    release.put("Namespace", namespace);
    release.put("IsInstall", !upgrade);
    release.put("IsUpgrade", upgrade);
    release.put("Revision", GoInt.of(1));
    release.put("Service", "Helm");
    return release;
  }

  /** A first installation into the namespace {@code default} of what Helm takes a cluster to be. */
  static ReleaseFacts standard(String name) {
    return new ReleaseFacts(name, "default", false, "v1.32.0", ServedByDefault.ALL);
  }

  ReleaseFacts in(String other) {
    return new ReleaseFacts(name, other, upgrade, kubernetes, apis);
  }

  ReleaseFacts asUpgrade() {
    return new ReleaseFacts(name, namespace, true, kubernetes, apis);
  }

  ReleaseFacts onKubernetes(String version) {
    String full = version.startsWith("v") ? version : "v" + version;
    return new ReleaseFacts(name, namespace, upgrade, full, apis);
  }

  ReleaseFacts serving(List<String> others) {
    return new ReleaseFacts(name, namespace, upgrade, kubernetes, others);
  }
}
