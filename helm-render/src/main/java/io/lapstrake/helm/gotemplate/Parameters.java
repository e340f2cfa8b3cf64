package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.go.TypedList;
import io.lapstrake.helm.go.TypedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds values to the types of parameters. */
final class Parameters {

  private Parameters() {}

  /** The value as a function gets it: null for nil. */
  static @Nullable Object checked(Frame frame, @Nullable Object value, Type type) {
    if (type == Type.ANY) {
      return value == NoValue.NONE ? null : value;
    } else if (value != null && value != NoValue.NONE) {
      if (fits(value, type)) {
        return value;
      }
      throw wrong(frame, GoTypes.typeName(value), type);
    } else if (value == null) {
      throw wrong(frame, "interface {}", type);
    }
    Object zero = zero(type);
    if (zero == null) {
      throw frame.failure("invalid value; expected " + type.typeName());
    }
    return zero;
  }

  /** What nil is for a parameter whose type has a nil of its own. */
  static @Nullable Object zero(Type type) {
    return switch (type) {
      case MAP -> new LinkedHashMap<String, Object>();
      case LIST -> new ArrayList<Object>();
      case TEXTS -> new TypedList("string", List.of());
      default -> null;
    };
  }

  private static RenderFailure wrong(Frame frame, String got, Type type) {
    return frame.failure("wrong type for value; expected " + type.typeName() + "; got " + got);
  }

  private static boolean fits(Object value, Type type) {
    return switch (type) {
      case ANY -> true;
      case TEXT -> value instanceof String;
      case INT -> value instanceof GoInt;
      case INT64 -> value instanceof Long;
      case FLOAT64 -> value instanceof Double;
      case BOOL -> value instanceof Boolean;
      case MAP -> value instanceof Map && !(value instanceof TypedMap map && map.isOfTexts());
      case LIST -> value instanceof List && isOfAnything(value);
      case TEXTS -> value instanceof TypedList list && list.elementType().equals("string");
      case UINT32 -> false;
      case TIME, CERTIFICATE ->
          value instanceof GoObject object && object.typeName().equals(type.typeName());
    };
  }

  private static boolean isOfAnything(Object value) {
    return !(value instanceof GoBytes)
        && !(value instanceof TypedList list && !list.elementType().equals("interface {}"));
  }
}
