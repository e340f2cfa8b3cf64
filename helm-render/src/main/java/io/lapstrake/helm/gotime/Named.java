package io.lapstrake.helm.gotime;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import org.jspecify.annotations.Nullable;

/**
 * A whole number that is printed by its name: a month, or a day of the week.
 *
 * @param typeName its type in Go
 * @param name what it is printed as
 * @param number the number that it is
 */
record Named(String typeName, String name, int number) implements GoObject {

  static Named of(String typeName, String name, int number) {
    return new Named(typeName, name, number);
  }

  @Override
  public String kind() {
    return "int";
  }

  @Override
  public Object underlying() {
    return GoInt.of(number);
  }

  @Override
  public Object json() {
    return GoInt.of(number);
  }

  @Override
  public boolean has(String member) {
    return member.equals("String");
  }

  @Override
  public @Nullable Object member(String member, Arguments arguments, Context context) {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
