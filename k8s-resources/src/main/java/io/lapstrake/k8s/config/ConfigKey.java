package io.lapstrake.k8s.config;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of a ConfigMap, which must be there.
 *
 * @param key the key
 */
record ConfigKey(String key) implements Aspect<String> {

  static Value<String> of(ResourceId configMap, String key) {
    return new Reference<>(configMap, new ConfigKey(key));
  }

  @Override
  public String name() {
    return "key \"" + key + "\"";
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    return has(target.map("data")) || has(target.map("binaryData"))
        ? Optional.of(Literal.of(key))
        : Optional.empty();
  }

  /** A repeated, computed or given key may be the one; it is looked at again when it is bound. */
  private boolean has(MapNode entries) {
    if (entries.get(key) != null) {
      return true;
    }
    var keys = new ArrayList<String>();
    var open = new ArrayList<MapPart>();
    collect(entries.parts(), keys, open);
    return keys.contains(key) || !open.isEmpty();
  }

  @Override
  public List<String> known(MapNode target) {
    var keys = new ArrayList<String>();
    collect(target.map("data").parts(), keys, new ArrayList<>());
    collect(target.map("binaryData").parts(), keys, new ArrayList<>());
    return keys.stream().distinct().toList();
  }

  private static void collect(
      List<? extends MapPart> parts, List<String> keys, List<MapPart> open) {
    for (MapPart part : parts) {
      part.match(
          entry -> {
            String literal = entry.literalKey();
            if (literal == null) {
              open.add(entry);
            } else {
              keys.add(literal);
            }
          },
          when -> collect(when.parts(), keys, open),
          each -> collect(each.parts(), keys, open),
          open::add);
    }
  }
}
