package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the level {@code restricted} forbids beyond {@code baseline}, after {@code
 * k8s.io/pod-security-admission/policy}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">
 *     Pod Security Standards</a>
 */
final class RestrictedLevel {

  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "hostPath", // which baseline forbids
          "image",
          "persistentVolumeClaim",
          "projected",
          "secret");
  private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");

  private final PodTemplate pod;
  private final MapNode own;
  private final List<Violation> found = new ArrayList<>();

  private RestrictedLevel(PodTemplate pod) {
    this.pod = pod;
    this.own = pod.spec().map("securityContext");
  }

  /** What some pods break, by the rules of Kubernetes 1 and a minor. */
  static List<Violation> brokenBy(PodTemplate pod, int minor) {
    var level = new RestrictedLevel(pod);
    boolean windows = minor >= 25 && Leaf.text(pod.spec().map("os"), "name").equals("windows");
    level.look(minor, !windows);
    return level.found;
  }

  private void look(int minor, boolean linux) {
    volumes();
    if (Contexts.isRelaxed(pod, minor)) {
      Contexts.ofContainers(pod, this::proc);
    } else {
      root(minor);
    }
    if (linux && minor >= 8) {
      pod.everyContainer().forEach(this::escalation);
    }
    if (linux && minor >= 19) {
      seccomp();
    }
    if (linux && minor >= 22) {
      pod.everyContainer().forEach(this::capabilities);
    }
  }

  private void root(int minor) {
    nonRoot();
    if (minor >= 23) {
      Contexts.each(pod, this::user);
    }
  }

  /** What baseline lets pods with users of their own do. */
  private void proc(FieldPath at, MapNode settings) {
    if (Contexts.isProcUnmasked(settings)) {
      forbid(at.key("procMount"), "forbids an unmasked /proc");
    }
  }

  private void forbid(FieldPath path, String detail) {
    found.add(new Violation(path, detail));
  }

  private void volumes() {
    for (PodVolume volume : pod.volumes()) {
      for (int i = 0; i < volume.tree().size(); i++) {
        String type = volume.tree().key(i);
        if (!type.equals("name") && !VOLUMES.contains(type)) {
          forbid(volume.path().key(type), "forbids volumes of this type");
        }
      }
    }
  }

  private void nonRoot() {
    if (Leaf.isFalse(own, "runAsNonRoot")) {
      forbid(pod.path().key("securityContext").key("runAsNonRoot"), "forbids to run as root");
    }
    for (PodContainer container : pod.everyContainer()) {
      boolean said = container.security().get("runAsNonRoot") != null;
      if (!Leaf.isTrue(said ? container.security() : own, "runAsNonRoot")) {
        demand(container, "runAsNonRoot", "demands runAsNonRoot: true");
      }
    }
  }

  private void demand(PodContainer container, String field, String detail) {
    forbid(container.path().key("securityContext").key(field), detail);
  }

  private void user(FieldPath at, MapNode settings) {
    if (Leaf.text(settings, "runAsUser").equals("0")) {
      forbid(at.key("runAsUser"), "forbids user 0");
    }
  }

  private void escalation(PodContainer container) {
    if (!Leaf.isFalse(container.security(), "allowPrivilegeEscalation")) {
      demand(container, "allowPrivilegeEscalation", "demands allowPrivilegeEscalation: false");
    }
  }

  private void seccomp() {
    String profile = Leaf.text(own.map("seccompProfile"), "type");
    for (PodContainer container : pod.everyContainer()) {
      String said = Leaf.text(container.security().map("seccompProfile"), "type");
      if (said.isEmpty() && !CONFINED.contains(profile)) {
        demand(container, "seccompProfile", "demands a seccomp profile");
      }
    }
  }

  private void capabilities(PodContainer container) {
    MapNode capabilities = container.security().map("capabilities");
    if (!Leaf.texts(capabilities, "drop").contains("ALL")) {
      demand(container, "capabilities", "demands that all capabilities are dropped");
    }
    for (String added : Leaf.texts(capabilities, "add")) {
      if (BaselineLevel.CAPABILITIES.contains(added) && !added.equals("NET_BIND_SERVICE")) {
        demand(container, "capabilities", "forbids the capability " + added);
      }
    }
  }
}
