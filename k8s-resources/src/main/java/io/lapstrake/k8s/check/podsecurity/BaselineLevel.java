package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the level {@code baseline} forbids, after {@code k8s.io/pod-security-admission/policy}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline">Pod
 *     Security Standards</a>
 */
final class BaselineLevel {

  static final Set<String> CAPABILITIES =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private static final Set<String> LABELS =
      Set.of("container_t", "container_init_t", "container_kvm_t");
  private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");
  private static final List<String> CALLS =
      List.of("livenessProbe", "readinessProbe", "startupProbe");
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

  private final PodTemplate pod;
  private final int minor;
  private final List<Violation> found = new ArrayList<>();

  private BaselineLevel(PodTemplate pod, int minor) {
    this.pod = pod;
    this.minor = minor;
  }

  /** What some pods break, by the rules of Kubernetes 1 and a minor. */
  static List<Violation> brokenBy(PodTemplate pod, int minor) {
    var level = new BaselineLevel(pod, minor);
    level.look();
    return level.found;
  }

  private void look() {
    for (String key : List.of("hostNetwork", "hostPID", "hostIPC")) {
      if (Leaf.isTrue(pod.spec(), key)) {
        forbid(pod.path().key(key), "forbids the namespaces of the host");
      }
    }
    volumes();
    sysctls();
    appArmorAnnotations();
    Contexts.each(pod, this::settings);
    Contexts.ofContainers(pod, this::containerSettings);
    pod.everyContainer().forEach(this::container);
  }

  private void forbid(FieldPath path, String detail) {
    found.add(new Violation(path, detail));
  }

  private void volumes() {
    for (PodVolume volume : pod.volumes()) {
      if (volume.tree().get("hostPath") != null) {
        forbid(volume.path().key("hostPath"), "forbids directories of the host");
      }
    }
  }

  private void sysctls() {
    MapNode settings = pod.spec().map("securityContext");
    for (String name : Sysctls.of(settings)) {
      if (!Sysctls.isSafe(name, minor)) {
        FieldPath at = pod.path().key("securityContext").key("sysctls");
        forbid(at.item("name", name), "forbids this sysctl");
      }
    }
  }

  private void appArmorAnnotations() {
    MapNode annotations = pod.metadata().map("annotations");
    for (int i = 0; i < annotations.size(); i++) {
      String profile = String.valueOf(annotations.text(i));
      if (annotations.key(i).startsWith(APP_ARMOR) && !isConfined(profile)) {
        forbid(pod.path(), "forbids the AppArmor profile " + profile + " in an annotation");
      }
    }
  }

  private static boolean isConfined(String profile) {
    return profile.isEmpty()
        || profile.equals("runtime/default")
        || profile.startsWith("localhost/");
  }

  /** What pods and containers can say alike. */
  private void settings(FieldPath at, MapNode settings) {
    if (Leaf.isTrue(settings.map("windowsOptions"), "hostProcess")) {
      forbid(at.key("windowsOptions").key("hostProcess"), "forbids processes of the host");
    }
    for (String profile : profiles()) {
      MapNode said = settings.map(profile);
      if (said.get("type") != null && !CONFINED.contains(Leaf.text(said, "type"))) {
        forbid(at.key(profile).key("type"), "forbids to be unconfined");
      }
    }
    label(at.key("seLinuxOptions"), settings.map("seLinuxOptions"));
  }

  private List<String> profiles() {
    return minor >= 19 ? List.of("appArmorProfile", "seccompProfile") : List.of("appArmorProfile");
  }

  private void label(FieldPath at, MapNode label) {
    String type = Leaf.text(label, "type");
    boolean engine = minor >= 31 && type.equals("container_engine_t");
    if (!type.isEmpty() && !engine && !LABELS.contains(type)) {
      forbid(at.key("type"), "forbids this SELinux type");
    }
    for (String key : List.of("user", "role")) {
      if (!Leaf.text(label, key).isEmpty()) {
        forbid(at.key(key), "forbids an SELinux " + key);
      }
    }
  }

  private void containerSettings(FieldPath at, MapNode settings) {
    if (Leaf.isTrue(settings, "privileged")) {
      forbid(at.key("privileged"), "forbids privileged containers");
    }
    for (String capability : Leaf.texts(settings.map("capabilities"), "add")) {
      if (!CAPABILITIES.contains(capability)) {
        forbid(at.key("capabilities").key("add"), "forbids the capability " + capability);
      }
    }
    if (Contexts.isProcUnmasked(settings) && !Contexts.isRelaxed(pod, minor)) {
      forbid(at.key("procMount"), "forbids an unmasked /proc");
    }
  }

  private void container(PodContainer container) {
    List<MapNode> ports = Leaf.maps(container.tree(), "ports");
    for (int i = 0; i < ports.size(); i++) {
      if (Leaf.number(ports.get(i), "hostPort").orElse(0) != 0) {
        FieldPath at = FieldQuery.item(container.path().key("ports"), ports.get(i), i);
        forbid(at.key("hostPort"), "forbids ports of the host");
      }
    }
    if (minor >= 34) {
      for (String probe : CALLS) {
        host(container.path().key(probe), container.tree().map(probe));
      }
      MapNode hooks = container.tree().map("lifecycle");
      for (String hook : List.of("postStart", "preStop")) {
        host(container.path().key("lifecycle").key(hook), hooks.map(hook));
      }
    }
  }

  private void host(FieldPath at, MapNode call) {
    for (String action : List.of("httpGet", "tcpSocket")) {
      if (!Leaf.text(call.map(action), "host").isEmpty()) {
        forbid(at.key(action).key("host"), "forbids probes and hooks of another host");
      }
    }
  }
}
