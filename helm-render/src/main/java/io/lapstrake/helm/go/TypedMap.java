package io.lapstrake.helm.go;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of another type than {@code map[string]interface {}}: one with texts alone, such as a
 * chart's annotations, or one whose type has a name, such as {@code .Values}.
 */
public final class TypedMap extends LinkedHashMap<String, @Nullable Object> {

  /** The methods of a type. */
  @FunctionalInterface
  public interface Methods {

    /** The method of a name on a map of the type; null if the type has none. */
    @Nullable Definition find(TypedMap map, String name);
  }

  private static final Methods NO_METHODS = (map, name) -> null;

  private static final long serialVersionUID = 1;

  private final String typeName;
  private final boolean texts;
  private final transient Methods methods;

  private TypedMap(
      String typeName,
      boolean texts,
      Map<String, ? extends @Nullable Object> entries,
      Methods methods) {
    super(entries);
    this.typeName = typeName;
    this.texts = texts;
    this.methods = methods;
  }

  /** A {@code map[string]string}: a key that it lacks gives the empty text. */
  public static TypedMap ofTexts(Map<String, String> entries) {
    return new TypedMap("map[string]string", true, entries, NO_METHODS);
  }

  /**
   * A map whose type has a name, as {@code chartutil.Values}.
   *
   * @param methods what a template finds before the keys of those names
   */
  public static TypedMap named(
      String typeName, Map<String, ? extends @Nullable Object> entries, Methods methods) {
    return new TypedMap(typeName, false, entries, methods);
  }

  /** The same with a type that has no methods. */
  public static TypedMap named(String typeName, Map<String, ? extends @Nullable Object> entries) {
    return named(typeName, entries, NO_METHODS);
  }

  /** A map of the same type with other entries. */
  public TypedMap with(Map<String, ? extends @Nullable Object> others) {
    return new TypedMap(typeName, texts, others, methods);
  }

  /** The method of a name; null if it has none. */
  public @Nullable Definition method(String name) {
    return methods.find(this, name);
  }

  /** The name of its type. */
  public String typeName() {
    return typeName;
  }

  /** Whether its values are texts, so that a key that it lacks gives the empty one. */
  public boolean isOfTexts() {
    return texts;
  }
}
