package io.lapstrake.k8s.security;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * What the kernel lets a container do, by seccomp or by AppArmor.
 *
 * @see <a href="https://kubernetes.io/docs/tutorials/security/seccomp/">seccomp</a>
 * @see <a href="https://kubernetes.io/docs/tutorials/security/apparmor/">AppArmor</a>
 */
public final class SecurityProfile {

  private final MapNode tree;

  private SecurityProfile(MapNode tree) {
    this.tree = tree;
  }

  /** What the container runtime lets through. */
  public static SecurityProfile ofRuntime() {
    return new SecurityProfile(MapNode.of("type", "RuntimeDefault"));
  }

  /** Everything. */
  public static SecurityProfile unconfined() {
    return new SecurityProfile(MapNode.of("type", "Unconfined"));
  }

  /**
   * What a profile of the node lets through.
   *
   * @param profile for seccomp a file below the kubelet's directory of profiles, for AppArmor a
   *     name
   */
  public static SecurityProfile onNode(String profile) {
    return onNode(Literal.of(profile));
  }

  /**
   * What a profile of the node lets through.
   *
   * @param profile for seccomp a file below the kubelet's directory of profiles, for AppArmor a
   *     name
   */
  public static SecurityProfile onNode(Value<String> profile) {
    return new SecurityProfile(MapNode.of("type", "Localhost").with("localhostProfile", profile));
  }

  MapNode tree() {
    return tree;
  }
}
