package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.gojson.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entries of a map, in the order in which Go's YAML writes them. */
final class SortedKeys {

  private final Map<?, ?> map;
  private final String[] keys;
  private int at = -1;

  /** The entries of a map whose keys are texts. */
  SortedKeys(Map<?, ?> map, YamlStyle style) {
    this.map = isUnchanged(map, style) ? map : passed(map, style);
    this.keys = new String[this.map.size()];
    int i = 0;
    for (Object key : this.map.keySet()) {
      keys[i++] = String.valueOf(key);
    }
    KeyOrder.of(style).sort(keys);
  }

  private static boolean isUnchanged(Map<?, ?> map, YamlStyle style) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String text) || !style.key(text).equals(text)) {
        return false;
      }
    }
    return true;
  }

  /** Keys that became equal on their way through JSON: the last by their bytes stays. */
  private static Map<String, @Nullable Object> passed(Map<?, ?> map, YamlStyle style) {
    var sorted = new TreeMap<String, @Nullable Object>(ByteOrder.COMPARATOR);
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    var passed = new HashMap<String, @Nullable Object>();
    sorted.forEach((key, value) -> passed.put(style.key(key), value));
    return passed;
  }

  /** Goes to the next entry, or tells that there is none. */
  boolean next() {
    at++;
    return at < keys.length;
  }

  /** The key, as it is written. */
  String key() {
    return keys[at];
  }

  /** The value of the entry. */
  @Nullable Object value() {
    return Leaf.written(map.get(keys[at]));
  }
}
