package io.lapstrake.k8s.check.model;

import io.lapstrake.core.yaml.JsonFields;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields that a map has as fabric8's class has them; without any, anything may stand there. */
final class Shape {

  private static final String FABRIC8 = "io.fabric8.";

  private final Map<String, Below> fields = new HashMap<>(); // asked by key, or sorted

  /** What may stand in a field, in the items of the list there, or in the entries of the map. */
  static final class Below {

    private final Type type;
    private final Shapes shapes;
    private @Nullable Shape shape;

    private Below(Type type, Shapes shapes) {
      this.type = type;
      this.shapes = shapes;
    }

    /** The shape, made when it is first asked for: shapes hold themselves. */
    Shape shape() {
      Shape known = shape;
      if (known == null) {
        known = shapes.of(content(type));
        shape = known;
      }
      return known;
    }

    /** Whether it is a map whose keys are free. */
    boolean isFree() {
      return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    }

    private static Class<?> content(Type type) {
      if (!(type instanceof ParameterizedType generic)) {
        return type instanceof Class<?> plain ? plain : Object.class;
      }
      Type raw = generic.getRawType();
      Type[] parts = generic.getActualTypeArguments();
      return raw == List.class || raw == Map.class
          ? content(parts[parts.length - 1])
          : Object.class;
    }
  }

  /** The shapes of classes, each made once. Not thread-safe. */
  static final class Shapes {

    private final Map<Class<?>, Shape> made = new HashMap<>(); // asked by key alone

    Shape of(Class<?> type) {
      return made.computeIfAbsent(type, absent -> new Shape(absent, this));
    }
  }

  private Shape(Class<?> type, Shapes shapes) {
    if (type.getName().startsWith(FABRIC8)) {
      JsonFields.of(type).forEach((name, what) -> fields.put(name, new Below(what, shapes)));
    }
  }

  /** Whether anything may stand here. */
  boolean isAny() {
    return fields.isEmpty();
  }

  /** What may stand in a field; null where there is no such field. */
  @Nullable Below at(String field) {
    return fields.get(field);
  }

  /** The fields. */
  SortedSet<String> fields() {
    return new TreeSet<>(fields.keySet());
  }
}
