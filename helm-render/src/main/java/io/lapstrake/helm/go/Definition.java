package io.lapstrake.helm.go;

import java.util.List;

/**
 * A function of templates with its name and what it takes.
 *
 * @param name what templates call it
 * @param takes the types of its parameters
 * @param variadic whether the last of them may be given any number of times, none too
 * @param body what it does
 */
public record Definition(String name, List<Type> takes, boolean variadic, Function body) {

  /** A definition whose list is its own. */
  public Definition {
    takes = List.copyOf(takes);
  }

  /** A function that takes exactly these types. */
  public static Definition of(String name, Function body, Type... takes) {
    return new Definition(name, List.of(takes), false, body);
  }

  /** A function that takes the last of these types any number of times. */
  public static Definition variadic(String name, Function body, Type... takes) {
    return new Definition(name, List.of(takes), true, body);
  }
}
