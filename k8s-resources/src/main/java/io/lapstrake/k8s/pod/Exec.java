package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.Arrays;
import java.util.List;

/** A command in the container, without a shell, that is answered well when it exits with 0. */
public final class Exec implements Probe<Exec>, Handler {

  private static final String FIELD = "exec";

  private final MapNode tree;

  private Exec(MapNode tree) {
    this.tree = tree;
  }

  /** A command and its arguments. */
  public static Exec command(String... words) {
    return new Exec(
        MapNode.of(FIELD, MapNode.of("command", ListNode.ofTexts(Arrays.asList(words)))));
  }

  /** A command and its arguments. */
  public static Exec command(List<? extends Value<String>> words) {
    return new Exec(MapNode.of(FIELD, MapNode.of("command", ListNode.of(words))));
  }

  @Override
  public MapNode tree() {
    return tree;
  }

  @Override
  public Exec withTree(MapNode changed) {
    return new Exec(changed);
  }

  @Override
  public MapNode action() {
    return MapNode.of(FIELD, tree.map(FIELD));
  }
}
