package io.lapstrake.helm.values;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are laid over others, as Helm lays one file of values over the one before. */
public final class Layers {

  private Layers() {}

  /**
   * Lays values over others: maps that both have are laid over one another, and of all else what is
   * above stands, a null too. Maps within those below are not changed, but replaced.
   */
  public static void lay(
      Map<String, @Nullable Object> below, Map<String, ? extends @Nullable Object> above) {
    above.forEach(
        (key, value) -> {
          if (value instanceof Map && below.get(key) instanceof Map) {
            Map<String, @Nullable Object> both = new LinkedHashMap<>(map(below.get(key)));
            lay(both, map(value));
            below.put(key, both);
          } else {
            below.put(key, value);
          }
        });
  }

  /** A map of values; one that may be changed where nothing was said. */
  @SuppressWarnings("unchecked") // values have texts for keys
  public static Map<String, @Nullable Object> map(@Nullable Object read) {
    return read == null ? new LinkedHashMap<>() : (Map<String, @Nullable Object>) read;
  }
}
