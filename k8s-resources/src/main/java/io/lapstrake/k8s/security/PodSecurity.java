package io.lapstrake.k8s.security;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/**
 * As whom all containers of a pod run, where they do not say it themselves.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context">
 *     Pod security context</a>
 */
public final class PodSecurity {

  private final MapNode tree;

  private PodSecurity(MapNode tree) {
    this.tree = tree;
  }

  /** Nothing said yet: what the images and the node give. */
  public static PodSecurity none() {
    return new PodSecurity(MapNode.EMPTY);
  }

  /** Not as root, with the system calls that the container runtime lets through. */
  public static PodSecurity restricted() {
    return none().nonRoot().with("seccompProfile", MapNode.of("type", "RuntimeDefault"));
  }

  /** The user, by number. */
  public PodSecurity user(int id) {
    return user(Literal.of(id));
  }

  /** The user, by number. */
  public PodSecurity user(Value<Integer> id) {
    return with("runAsUser", id);
  }

  /** The group, by number. */
  public PodSecurity group(int id) {
    return group(Literal.of(id));
  }

  /** The group, by number. */
  public PodSecurity group(Value<Integer> id) {
    return with("runAsGroup", id);
  }

  /** The group that owns the mounted volumes, by number. */
  public PodSecurity volumeGroup(int id) {
    return volumeGroup(Literal.of(id));
  }

  /** The group that owns the mounted volumes, by number. */
  public PodSecurity volumeGroup(Value<Integer> id) {
    return with("fsGroup", id);
  }

  /** Gives the mounted volumes to that group only where their root belongs to another. */
  public PodSecurity volumeGroupOnlyIfNeeded() {
    return with("fsGroupChangePolicy", Literal.of("OnRootMismatch"));
  }

  /** A further group, by number. */
  public PodSecurity furtherGroup(int id) {
    return furtherGroup(Literal.of(id));
  }

  /** A further group, by number. */
  public PodSecurity furtherGroup(Value<Integer> id) {
    return new PodSecurity(tree.append(id, "supplementalGroups"));
  }

  /**
   * Only the groups that are said here, and none that the image gives the user; from Kubernetes
   * 1.33.
   */
  public PodSecurity onlyTheseGroups() {
    return with("supplementalGroupsPolicy", Literal.of("Strict"));
  }

  /** A setting of the kernel, such as {@code net.ipv4.ip_local_port_range}. */
  public PodSecurity sysctl(String name, String value) {
    return sysctl(name, Literal.of(value));
  }

  /** A setting of the kernel, such as {@code net.ipv4.ip_local_port_range}. */
  public PodSecurity sysctl(String name, Value<String> value) {
    return new PodSecurity(tree.append(MapNode.of("name", name).with("value", value), "sysctls"));
  }

  /** Does not start as root. */
  public PodSecurity nonRoot() {
    return with("runAsNonRoot", Literal.TRUE);
  }

  /** The system calls that the kernel lets through. */
  public PodSecurity seccomp(SecurityProfile profile) {
    return with("seccompProfile", profile.tree());
  }

  /** What AppArmor lets through. */
  public PodSecurity appArmor(SecurityProfile profile) {
    return with("appArmorProfile", profile.tree());
  }

  /** The SELinux label. */
  public PodSecurity seLinux(SeLinux label) {
    return with("seLinuxOptions", label.tree());
  }

  /**
   * The files of mounted volumes are given the SELinux label one by one, whatever the volume; from
   * Kubernetes 1.33. So volumes can be shared by pods with different labels.
   */
  public PodSecurity relabelingEachFile() {
    return with("seLinuxChangePolicy", Literal.of("Recursive"));
  }

  /**
   * Mounted volumes are given the SELinux label as a whole when they are mounted, where their
   * driver can; from Kubernetes 1.33.
   */
  public PodSecurity relabelingByMount() {
    return with("seLinuxChangePolicy", Literal.of("MountOption"));
  }

  /** As whom it runs on a node with Windows. */
  public PodSecurity windows(WindowsUser user) {
    return with("windowsOptions", user.tree());
  }

  private PodSecurity with(String key, Node value) {
    return new PodSecurity(tree.with(key, value));
  }

  /** The pod's field {@code securityContext}. */
  public MapNode tree() {
    return tree;
  }
}
