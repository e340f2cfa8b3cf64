package io.lapstrake.k8s.security;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * The SELinux label of a container's processes and files.
 *
 * <pre>{@code
 * SeLinux.level("s0:c123,c456")
 * }</pre>
 */
public final class SeLinux {

  private final MapNode tree;

  private SeLinux(MapNode tree) {
    this.tree = tree;
  }

  /** A level, such as {@code s0:c123,c456}. */
  public static SeLinux level(String level) {
    return level(Literal.of(level));
  }

  /** A level, such as {@code s0:c123,c456}. */
  public static SeLinux level(Value<String> level) {
    return new SeLinux(MapNode.of("level", level));
  }

  /** The user of the label. */
  public SeLinux user(String user) {
    return user(Literal.of(user));
  }

  /** The user of the label. */
  public SeLinux user(Value<String> user) {
    return new SeLinux(tree.with("user", user));
  }

  /** The role of the label. */
  public SeLinux role(String role) {
    return role(Literal.of(role));
  }

  /** The role of the label. */
  public SeLinux role(Value<String> role) {
    return new SeLinux(tree.with("role", role));
  }

  /** The type of the label. */
  public SeLinux type(String type) {
    return type(Literal.of(type));
  }

  /** The type of the label. */
  public SeLinux type(Value<String> type) {
    return new SeLinux(tree.with("type", type));
  }

  MapNode tree() {
    return tree;
  }
}
