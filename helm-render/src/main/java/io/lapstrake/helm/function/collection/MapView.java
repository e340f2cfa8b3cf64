package io.lapstrake.helm.function.collection;

import io.lapstrake.helm.go.TypedMap;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map whose type has a name, as {@code .Values}, without that name: Go gives it so to a function,
 * which may give it back. What is put into one of both is in the other.
 */
final class MapView extends AbstractMap<String, @Nullable Object> {

  private final Map<String, @Nullable Object> map;

  private MapView(Map<String, @Nullable Object> map) {
    this.map = map;
  }

  /** The map itself if its type has no name. */
  static Map<String, @Nullable Object> of(Map<String, @Nullable Object> map) {
    return map instanceof TypedMap typed && !typed.isOfTexts() ? new MapView(map) : map;
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return map.entrySet();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return map.get(key);
  }

  @Override
  public @Nullable Object put(String key, @Nullable Object value) {
    return map.put(key, value);
  }

  @Override
  public @Nullable Object remove(@Nullable Object key) {
    return map.remove(key);
  }
}
