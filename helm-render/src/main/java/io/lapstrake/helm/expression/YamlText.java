package io.lapstrake.helm.expression;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;

/** Pieces of YAML as they stand in a template or a values file. */
public final class YamlText {

  private YamlText() {}

  /** A key and what stands under it, in lines. */
  public static String entry(String key, Node value) {
    return YamlWriter.write(MapNode.of(key, value));
  }

  /** An item of a list, in lines. */
  public static String item(Node value) {
    return YamlWriter.write(ListNode.of(value));
  }

  /** A key, without its colon. */
  public static String key(String key) {
    String entry = entry(key, Literal.TRUE);
    return entry.substring(0, entry.length() - ": true\n".length());
  }

  /** What stands after a key, from its colon on, in lines. */
  public static String afterKey(Node value) {
    return entry("k", value).substring(1);
  }
}
