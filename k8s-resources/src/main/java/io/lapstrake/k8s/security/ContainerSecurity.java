package io.lapstrake.k8s.security;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/**
 * What a container may do on its node.
 *
 * <pre>{@code
 * ContainerSecurity.restricted().user(10001).readOnlyRoot()
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context-1">
 *     Security context</a>
 */
public final class ContainerSecurity {

  private static final String[] DROP = {"capabilities", "drop"};
  private static final String[] ADD = {"capabilities", "add"};

  private final MapNode tree;

  private ContainerSecurity(MapNode tree) {
    this.tree = tree;
  }

  /** Nothing said yet: what the image and the node give. */
  public static ContainerSecurity none() {
    return new ContainerSecurity(MapNode.EMPTY);
  }

  /**
   * All that the pod security level restricted asks of a container.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">
   *     Restricted</a>
   */
  public static ContainerSecurity restricted() {
    return none().nonRoot().withoutPrivilegeEscalation().drop(Capability.ALL).seccompOfRuntime();
  }

  /** The user that the container runs as, by number. */
  public ContainerSecurity user(int id) {
    return user(Literal.of(id));
  }

  /** The user that the container runs as, by number. */
  public ContainerSecurity user(Value<Integer> id) {
    return with("runAsUser", id);
  }

  /** The group that the container runs as, by number. */
  public ContainerSecurity group(int id) {
    return group(Literal.of(id));
  }

  /** The group that the container runs as, by number. */
  public ContainerSecurity group(Value<Integer> id) {
    return with("runAsGroup", id);
  }

  /** Does not start as root. */
  public ContainerSecurity nonRoot() {
    return with("runAsNonRoot", Literal.TRUE);
  }

  /** Cannot write to the image's files. */
  public ContainerSecurity readOnlyRoot() {
    return with("readOnlyRootFilesystem", Literal.TRUE);
  }

  /** No process gains more privileges than its parent has. */
  public ContainerSecurity withoutPrivilegeEscalation() {
    return with("allowPrivilegeEscalation", Literal.FALSE);
  }

  /** May do all that root may do on the node. */
  public ContainerSecurity privileged() {
    return with("privileged", Literal.TRUE);
  }

  /** Takes capabilities away. */
  public ContainerSecurity drop(Capability... capabilities) {
    return with(DROP, capabilities);
  }

  /** Gives capabilities. */
  public ContainerSecurity add(Capability... capabilities) {
    return with(ADD, capabilities);
  }

  private ContainerSecurity with(String[] list, Capability... capabilities) {
    MapNode more = tree;
    for (Capability capability : capabilities) {
      more = more.append(Literal.of(capability.name()), list);
    }
    return new ContainerSecurity(more);
  }

  /** Takes a capability away that {@link Capability} does not have yet. */
  public ContainerSecurity drop(String capability) {
    return new ContainerSecurity(tree.append(Literal.of(capability), DROP));
  }

  /** Gives a capability that {@link Capability} does not have yet. */
  public ContainerSecurity add(String capability) {
    return new ContainerSecurity(tree.append(Literal.of(capability), ADD));
  }

  /** The system calls that the container runtime lets through. */
  public ContainerSecurity seccompOfRuntime() {
    return with("seccompProfile", MapNode.of("type", "RuntimeDefault"));
  }

  /** The system calls that the kernel lets through. */
  public ContainerSecurity seccomp(SecurityProfile profile) {
    return with("seccompProfile", profile.tree());
  }

  /** What AppArmor lets through. */
  public ContainerSecurity appArmor(SecurityProfile profile) {
    return with("appArmorProfile", profile.tree());
  }

  /** The SELinux label. */
  public ContainerSecurity seLinux(SeLinux label) {
    return with("seLinuxOptions", label.tree());
  }

  /** As whom it runs on a node with Windows. */
  public ContainerSecurity windows(WindowsUser user) {
    return with("windowsOptions", user.tree());
  }

  /**
   * Sees all of the kernel's {@code /proc}, which needs a user namespace of the pod; from
   * Kubernetes 1.33.
   */
  public ContainerSecurity unmaskedProc() {
    return with("procMount", Literal.of("Unmasked"));
  }

  private ContainerSecurity with(String key, Node value) {
    return new ContainerSecurity(tree.with(key, value));
  }

  /** The container's field {@code securityContext}. */
  public MapNode tree() {
    return tree;
  }
}
