package io.lapstrake.core.stack;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts what is given over a default, as Helm does it: maps are merged deeply, anything else takes
 * the default's place, and null deletes what the default has under a key.
 *
 * @see <a href="https://helm.sh/docs/chart_template_guide/values_files/">Values files</a>
 */
final class DefaultMerge {

  private DefaultMerge() {}

  static Node of(Node defaultValue, Node given) {
    return defaultValue instanceof MapNode below && given instanceof MapNode above
        ? merged(below, above)
        : given;
  }

  private static Node merged(MapNode below, MapNode above) {
    if (below.isEmpty()) {
      return above;
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    below.entries().forEach(it -> entries.put(key(it), it.value()));
    for (Entry given : above.entries()) {
      String key = key(given);
      Node before = entries.get(key);
      if (before != null && given.value().equals(Literal.NULL)) {
        entries.remove(key);
      } else {
        entries.put(key, before == null ? given.value() : of(before, given.value()));
      }
    }
    return Node.of(entries);
  }

  private static String key(Entry entry) {
    return String.valueOf(entry.literalKey());
  }
}
