package io.lapstrake.helm.go;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Go knows of a value's type. */
public final class GoTypes {

  private GoTypes() {}

  /** The name of a value's type as {@code %T} prints it, {@code <nil>} for nil. */
  public static String typeName(@Nullable Object value) {
    if (value == null) {
      return "<nil>";
    } else if (value instanceof String) {
      return "string";
    } else if (value instanceof GoObject object) {
      return object.typeName();
    } else if (value instanceof TypedMap map) {
      return map.typeName();
    } else if (value instanceof TypedList list) {
      return list.typeName();
    } else if (value instanceof GoBytes) {
      return "[]uint8";
    } else if (value instanceof Map) {
      return "map[string]interface {}";
    } else if (value instanceof List) {
      return "[]interface {}";
    }
    return kind(value);
  }

  /** The kind of a value as Go's reflection names it: {@code map}, {@code slice}, {@code int} …. */
  public static String kind(@Nullable Object value) {
    if (value == null) {
      return "invalid";
    } else if (value instanceof String) {
      return "string";
    } else if (value instanceof Boolean) {
      return "bool";
    } else if (value instanceof GoInt) {
      return "int";
    } else if (value instanceof Long) {
      return "int64";
    } else if (value instanceof Double) {
      return "float64";
    } else if (value instanceof Map) {
      return "map";
    } else if (value instanceof List) {
      return "slice";
    } else if (value instanceof GoOther other) {
      return other.typeName();
    } else if (value instanceof GoComplex) {
      return "complex128";
    } else if (value instanceof GoObject object) {
      return object.kind();
    }
    throw new IllegalArgumentException("not a value of Go: " + value.getClass().getName());
  }

  /** Whether {@code if} takes a value as true: neither nil, nor zero, nor empty. */
  public static boolean isTrue(@Nullable Object value) {
    if (value == null) {
      return false;
    } else if (value instanceof Boolean bool) {
      return bool;
    } else if (value instanceof String text) {
      return !text.isEmpty();
    } else if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    } else if (value instanceof List<?> list) {
      return !list.isEmpty();
    } else if (value instanceof GoObject object) {
      Object underlying = object.underlying();
      return underlying == null || isTrue(underlying);
    }
    return isNotZero(value);
  }

  private static boolean isNotZero(Object value) {
    if (value instanceof GoInt integer) {
      return integer.value() != 0;
    } else if (value instanceof Long number) {
      return number != 0;
    } else if (value instanceof Double number) {
      return number != 0;
    } else if (value instanceof GoOther other) {
      return other.value() != 0;
    } else if (value instanceof GoComplex complex) {
      return complex.real() != 0 || complex.imaginary() != 0;
    }
    throw new IllegalArgumentException("not a value of Go: " + value.getClass().getName());
  }
}
