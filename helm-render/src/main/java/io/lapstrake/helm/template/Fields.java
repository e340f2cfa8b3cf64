package io.lapstrake.helm.template;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a model: its names in order, with texts, numbers, flags, lists and maps behind them. */
final class Fields extends AbstractMap<String, Object> {

  private final String path;
  private final Map<String, Object> values;

  /**
   * A map that is kept as it is.
   *
   * @param path where it is in the model; empty for the model itself
   */
  Fields(String path, Map<String, Object> values) {
    this.path = path;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The same map with more in it, in front of what has the same name. */
  Fields with(Map<String, Object> more) {
    var all = new LinkedHashMap<>(values);
    all.putAll(more);
    return new Fields(path, all);
  }

  String path() {
    return path;
  }

  @Override
  public boolean containsKey(Object name) {
    return values.containsKey(name);
  }

  @Override
  public @Nullable Object get(Object name) {
    return values.get(name);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return values.entrySet();
  }
}
