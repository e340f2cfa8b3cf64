package io.lapstrake.k8s.security;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * As whom a container runs on a node with Windows.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/">
 *     Users on Windows</a>
 */
public final class WindowsUser {

  private final MapNode tree;

  private WindowsUser(MapNode tree) {
    this.tree = tree;
  }

  /** A user, such as {@code ContainerUser}. */
  public static WindowsUser named(String name) {
    return named(Literal.of(name));
  }

  /** A user, such as {@code ContainerUser}. */
  public static WindowsUser named(Value<String> name) {
    return new WindowsUser(MapNode.of("runAsUserName", name));
  }

  /** With the identity of a group managed service account, by the name of its credential spec. */
  public WindowsUser credentialSpec(String name) {
    return credentialSpec(Literal.of(name));
  }

  /** With the identity of a group managed service account, by the name of its credential spec. */
  public WindowsUser credentialSpec(Value<String> name) {
    return new WindowsUser(tree.with("gmsaCredentialSpecName", name));
  }

  /**
   * With the identity of a group managed service account, by the text of its credential spec, which
   * is JSON. The webhook of such accounts writes it where only {@linkplain #credentialSpec the
   * name} is said.
   */
  public WindowsUser credentialSpecText(String json) {
    return credentialSpecText(Literal.of(json));
  }

  /** With the identity of a group managed service account, by the text of its credential spec. */
  public WindowsUser credentialSpecText(Value<String> json) {
    return new WindowsUser(tree.with("gmsaCredentialSpec", json));
  }

  /** In the network and with the files of the node itself, as all containers of its pod. */
  public WindowsUser hostProcess() {
    return new WindowsUser(tree.with("hostProcess", true));
  }

  MapNode tree() {
    return tree;
  }
}
