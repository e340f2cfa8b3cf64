package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.value.MapNode;
import java.util.function.Function;

/**
 * A part that is made of bound values.
 *
 * @param name what it is called, once in its scope
 * @param values what it is made of
 * @param scope where it is said
 * @param part makes the part of the values, which are literal then
 */
record Late(String name, MapNode values, Scope scope, Function<MapNode, Part> part) {

  /** Who it is in its stack. */
  String address() {
    return scope.path() + "/" + name;
  }

  Place place() {
    return Place.of(address());
  }
}
