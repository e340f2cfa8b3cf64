package io.lapstrake.k8s.reference;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields in which two trees differ, with {@code [*]} for any item. */
final class FieldDifference {

  private FieldDifference() {}

  /** The paths of leaves that the second tree has and the first has not, or has otherwise. */
  static SortedSet<String> between(MapNode before, MapNode after) {
    SortedMap<String, String> old = new TreeMap<>();
    SortedMap<String, String> now = new TreeMap<>();
    collect(before, "", old);
    collect(after, "", now);
    var changed = new TreeSet<String>();
    now.forEach(
        (path, leaf) -> {
          if (!leaf.equals(old.get(path))) {
            changed.add(path);
          }
        });
    return changed;
  }

  private static void collect(Node node, String path, SortedMap<String, String> leaves) {
    if (node instanceof MapNode map && !map.isEmpty()) {
      entries(map.parts(), path, leaves);
    } else if (node instanceof ListNode list && !list.isEmpty()) {
      items(list.parts(), path + "[*]", leaves);
    } else {
      leaves.merge(path, node.toString(), (left, right) -> left + "," + right);
    }
  }

  private static void entries(
      List<? extends MapPart> parts, String path, SortedMap<String, String> leaves) {
    for (MapPart part : parts) {
      part.match(
          entry -> collect(entry.value(), path + "." + key(entry), leaves),
          when -> entries(when.parts(), path, leaves),
          each -> entries(each.parts(), path, leaves),
          spread -> leaves.put(path + ".*", spread.map().toString()));
    }
  }

  private static String key(Entry entry) {
    String key = String.valueOf(entry.key());
    return key.equals("x") || key.indexOf('.') >= 0 || key.indexOf('/') >= 0 ? "*" : key;
  }

  private static void items(
      List<? extends ListPart> parts, String path, SortedMap<String, String> leaves) {
    for (ListPart part : parts) {
      if (part instanceof Node item) {
        collect(item, path, leaves);
      } else if (part instanceof ListPart.When when) {
        items(when.parts(), path, leaves);
      } else if (part instanceof ListPart.Each each) {
        items(each.parts(), path, leaves);
      }
    }
  }
}
