package io.lapstrake.helm.go;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of another type than {@code map[string]interface {}}: one with texts alone, such as a
 * chart's annotations, or one whose type has a name, such as {@code .Values}.
 */
public final class TypedMap extends LinkedHashMap<String, @Nullable Object> {

  private static final long serialVersionUID = 1;

  private final String typeName;
  private final boolean texts;
  private final transient Functions methods;

  private TypedMap(
      String typeName,
      boolean texts,
      Map<String, ? extends @Nullable Object> entries,
      Functions methods) {
    super(entries);
    this.typeName = typeName;
    this.texts = texts;
    this.methods = methods;
  }

  /** A {@code map[string]string}: a key that it lacks gives the empty text. */
  public static TypedMap ofTexts(Map<String, String> entries) {
    return new TypedMap("map[string]string", true, entries, Functions.NONE);
  }

  /** A map whose type has a name, as {@code chartutil.Values}. */
  public static TypedMap named(String typeName, Map<String, ? extends @Nullable Object> entries) {
    return new TypedMap(typeName, false, entries, Functions.NONE);
  }

  /** This map with methods, which a template finds before the keys of those names. */
  public TypedMap with(Functions methods) {
    return new TypedMap(typeName, texts, this, methods);
  }

  /** The method of a name; null if it has none. */
  public @Nullable Definition method(String name) {
    return methods.find(name).orElse(null);
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
