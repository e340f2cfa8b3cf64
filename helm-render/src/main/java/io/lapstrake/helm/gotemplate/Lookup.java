package io.lapstrake.helm.gotemplate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code lookup} answers of a cluster; it is asked of a snapshot, never over a network. */
@FunctionalInterface
public interface Lookup {

  /** Answers that there is nothing. */
  Lookup NOTHING = (apiVersion, kind, namespace, name) -> Map.of();

  /** The object of that name, a list of all where the name is empty, or an empty map. */
  Map<String, @Nullable Object> find(String apiVersion, String kind, String namespace, String name);
}
