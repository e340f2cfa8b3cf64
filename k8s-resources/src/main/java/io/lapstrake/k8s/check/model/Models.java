package io.lapstrake.k8s.check.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * fabric8's classes by the kinds that they are of. They are listed as services, whose names are
 * read; only the classes that are asked for are loaded.
 */
final class Models {

  private static final String LIST = "META-INF/services/" + KubernetesResource.class.getName();

  private final ClassLoader loader = HasMetadata.class.getClassLoader();
  private final Map<String, List<String>> classes = new HashMap<>(); // by kind; asked by key alone

  Models() {
    try {
      for (URL list : Collections.list(loader.getResources(LIST))) {
        read(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(URL list) throws IOException {
    try (var lines =
        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(
              name ->
                  classes
                      .computeIfAbsent(
                          name.substring(name.lastIndexOf('.') + 1), kind -> new ArrayList<>(1))
                      .add(name));
    }
  }

  /** The class of a kind in a version; empty where there is none. */
  Optional<Class<?>> of(String apiVersion, String kind) {
    for (String name : classes.getOrDefault(kind, List.of())) {
      Optional<Class<?>> found =
          load(name)
              .filter(HasMetadata.class::isAssignableFrom)
              .filter(type -> apiVersion.equals(version(type.asSubclass(HasMetadata.class))));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String version(Class<? extends HasMetadata> type) {
    return HasMetadata.getApiVersion(type);
  }

  private Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty(); // a list that names what is not there
    }
  }
}
