package io.lapstrake.helm.go;

import org.jspecify.annotations.Nullable;

/**
 * A value with fields or methods, as {@code .Chart}, {@code .Files} or a time: what Go has as a
 * struct or as a type with methods.
 *
 * <p>Its {@code toString} is what {@code print} writes of it.
 */
public interface GoObject {

  /** Its type's name in Go's messages, as {@code chart.Metadata}. */
  String typeName();

  /** Its kind in Go's reflection: {@code struct}, or {@code ptr}, {@code map} and so on. */
  default String kind() {
    return "struct";
  }

  /**
   * The map or list that it is beside its methods, as {@code .Files} is a map of bytes by path;
   * null for one with fields.
   */
  default @Nullable Object underlying() {
    return null;
  }

  /**
   * One of its methods, which is called as functions are: its arguments are held to its types; null
   * for a field, or where there is no such name.
   */
  default @Nullable Definition method(String name) {
    return null;
  }

  /** Whether it has a field or a method of that name. */
  default boolean has(String member) {
    return method(member) != null;
  }

  /**
   * What a field holds, or a method gives.
   *
   * @param member a name that {@link #has} knows
   * @param arguments what the method is called with; a field has none
   * @throws TemplateFailure if the method refuses its arguments, or a field is given some
   */
  default @Nullable Object member(String member, Arguments arguments, Context context) {
    Definition method = method(member);
    if (method == null) {
      throw new IllegalArgumentException(member + " is no member of " + typeName());
    }
    return method.body().call(arguments, context);
  }

  /**
   * What a template writes where the value stands by itself, and no function was given it: there a
   * method {@code String} counts that only a pointer to it has; null where that is the same.
   */
  default @Nullable String shown() {
    return null;
  }

  /** What JSON and YAML have of it: a map, a list, a text, a number or nothing. */
  default @Nullable Object json() {
    return toString();
  }
}
