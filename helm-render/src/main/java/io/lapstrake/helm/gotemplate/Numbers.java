package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoOther;

/** Whole numbers of whatever type. */
final class Numbers {

  private Numbers() {}

  static long integer(Object value) {
    if (value instanceof GoInt number) {
      return number.value();
    }
    return value instanceof GoOther other ? other.value() : (Long) value;
  }

  /** A number of the same type as another. */
  static Object like(Object other, long value) {
    if (other instanceof GoInt) {
      return GoInt.of(value);
    }
    return other instanceof GoOther typed ? new GoOther(typed.typeName(), value) : (Object) value;
  }
}
