package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What stands under a key, read as what it should be. */
public final class Leaf {

  private Leaf() {}

  /** Whether the flag is there and true. */
  public static boolean isTrue(MapNode map, String key) {
    return Literal.TRUE.equals(map.get(key));
  }

  /** Whether the flag is there and false. */
  public static boolean isFalse(MapNode map, String key) {
    return Literal.FALSE.equals(map.get(key));
  }

  /** The whole number; empty where there is none. */
  public static OptionalLong number(MapNode map, String key) {
    return map.get(key) instanceof Literal<?> leaf && leaf.value() instanceof Long number
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** The text, or the number in digits; empty where there is neither. */
  public static String text(MapNode map, String key) {
    return map.get(key) instanceof Literal<?> leaf && leaf.value() != null ? leaf.inText() : "";
  }

  /** The texts of a list. */
  public static List<String> texts(MapNode map, String key) {
    ListNode list = map.list(key);
    if (list.isEmpty()) {
      return List.of();
    }
    var texts = new ArrayList<String>(list.size());
    for (Node item : list.items()) {
      if (item instanceof Literal<?> leaf && leaf.value() != null) {
        texts.add(leaf.inText());
      }
    }
    return texts;
  }

  /** The maps of a list. */
  public static List<MapNode> maps(MapNode map, String key) {
    ListNode list = map.list(key);
    if (list.isEmpty()) {
      return List.of();
    }
    var maps = new ArrayList<MapNode>(list.size());
    for (Node item : list.items()) {
      if (item instanceof MapNode each) {
        maps.add(each);
      }
    }
    return maps;
  }
}
