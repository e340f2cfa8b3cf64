package io.lapstrake.helm.release;

import io.lapstrake.helm.gotemplate.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Objects of a cluster, as {@code lookup} finds them. */
final class Snapshot implements Lookup {

  private final List<Map<String, @Nullable Object>> objects = new ArrayList<>();

  Snapshot(List<? extends Map<String, ? extends @Nullable Object>> objects) {
    objects.forEach(object -> this.objects.add(new LinkedHashMap<>(object)));
  }

  @Override
  public Map<String, @Nullable Object> find(
      String apiVersion, String kind, String namespace, String name) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Map<String, @Nullable Object> object : objects) {
      if (Objects.equals(object.get("apiVersion"), apiVersion)
          && Objects.equals(object.get("kind"), kind)
          && (namespace.isEmpty() || namespace.equals(metadata(object, "namespace")))) {
        if (!name.isEmpty() && name.equals(metadata(object, "name"))) {
          return object;
        }
        found.add(object);
      }
    }
    return name.isEmpty() ? list(apiVersion, kind, found) : Map.of();
  }

  private static Map<String, @Nullable Object> list(
      String apiVersion, String kind, List<@Nullable Object> found) {
    if (found.isEmpty()) {
      return Map.of();
    }
    var list = new LinkedHashMap<String, @Nullable Object>();
    list.put("apiVersion", apiVersion);
    list.put("kind", kind + "List");
    list.put("items", found);
    return list;
  }

  private static @Nullable Object metadata(Map<String, @Nullable Object> object, String name) {
    return object.get("metadata") instanceof Map<?, ?> metadata ? metadata.get(name) : null;
  }
}
