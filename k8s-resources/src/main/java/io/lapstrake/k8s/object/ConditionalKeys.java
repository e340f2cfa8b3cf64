package io.lapstrake.k8s.object;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import java.util.ArrayList;
import java.util.List;

/** The keys of a map that are there under a condition or in a repetition. */
final class ConditionalKeys {

  private ConditionalKeys() {}

  /** Whether a key is one of them. */
  static boolean has(MapNode map, String key) {
    return has(map.parts(), key, false);
  }

  private static boolean has(List<? extends MapPart> parts, String key, boolean conditional) {
    for (MapPart part : parts) {
      if (part instanceof Entry entry) {
        if (conditional && key.equals(entry.literalKey())) {
          return true;
        }
      } else if (has(within(part), key, true)) {
        return true;
      }
    }
    return false;
  }

  private static List<MapPart> within(MapPart part) {
    var parts = new ArrayList<MapPart>();
    part.match(
        parts::add,
        when -> parts.addAll(when.parts()),
        each -> parts.addAll(each.parts()),
        spread -> {
          if (spread.map() instanceof Named<?> named && named.node() instanceof MapNode map) {
            parts.addAll(map.parts());
          }
        });
    return parts;
  }
}
