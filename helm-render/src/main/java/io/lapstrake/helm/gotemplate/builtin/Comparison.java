package io.lapstrake.helm.gotemplate.builtin;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.GoComplex;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoOther;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code eq}, {@code lt} and what is made of them. */
final class Comparison {

  /** What two values have to share to be compared. */
  private enum Basic {
    BOOL,
    SIGNED,
    UNSIGNED,
    FLOAT,
    COMPLEX,
    TEXT,
    OTHER;

    boolean isWhole() {
      return this == SIGNED || this == UNSIGNED;
    }

    static Basic of(@Nullable Object value) {
      if (value instanceof String) {
        return TEXT;
      } else if (value instanceof Boolean) {
        return BOOL;
      } else if (value instanceof GoInt || value instanceof Long) {
        return SIGNED;
      } else if (value instanceof Double) {
        return FLOAT;
      } else if (value instanceof GoOther other) {
        return other.isSigned() ? SIGNED : UNSIGNED;
      }
      return value instanceof GoComplex ? COMPLEX : OTHER;
    }
  }

  private Comparison() {}

  /** Whether the first of some values is equal to any of the others. */
  static boolean equal(@Nullable Object... arguments) {
    if (arguments.length < 2) {
      throw new TemplateFailure("missing argument for comparison");
    }
    Object first = plain(arguments[0]);
    for (Object other : Arrays.asList(arguments).subList(1, arguments.length)) {
      if (same(first, plain(other))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    Basic kind = Basic.of(left);
    Basic other = Basic.of(right);
    if (kind.isWhole() && other.isWhole()) {
      return compareWhole(left, right) == 0;
    } else if (kind != other) {
      if (left != null && right != null) {
        throw incompatible(left, right);
      }
      return false;
    } else if (kind == Basic.OTHER) {
      return sameOthers(left, right);
    } else if (kind == Basic.FLOAT) {
      return number(left) == number(right);
    }
    return left != null && left.equals(right);
  }

  private static boolean sameOthers(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    if (!GoTypes.kind(left).equals(GoTypes.kind(right))) {
      List<Object> both = List.of(left, GoTypes.typeName(left), GoTypes.typeName(right), right);
      throw new TemplateFailure(GoFormat.format("non-comparable types %s: %v, %s: %v", both));
    } else if (isComposite(right)) {
      List<Object> one = List.of(right, GoTypes.typeName(right));
      throw new TemplateFailure(GoFormat.format("non-comparable type %s: %v", one));
    }
    return left.equals(right);
  }

  private static boolean isComposite(Object value) {
    return value instanceof Map || value instanceof List;
  }

  static boolean lessOrEqual(@Nullable Object left, @Nullable Object right) {
    return less(left, right) || equal(left, right);
  }

  static boolean less(@Nullable Object given, @Nullable Object than) {
    Object left = plain(given);
    Object right = plain(than);
    Basic kind = Basic.of(left);
    Basic otherKind = Basic.of(right);
    if (kind == Basic.OTHER || otherKind == Basic.OTHER) {
      throw new TemplateFailure("invalid type for comparison");
    } else if (kind.isWhole() && otherKind.isWhole()) {
      return compareWhole(left, right) < 0;
    } else if (kind != otherKind) {
      throw incompatible(left, right);
    }
    if (left instanceof String text && right instanceof String other) {
      return Bytes.compare(text, other) < 0;
    } else if (kind == Basic.FLOAT) {
      return number(left) < number(right);
    }
    throw new TemplateFailure("invalid type for comparison");
  }

  private static TemplateFailure incompatible(@Nullable Object left, @Nullable Object right) {
    return new TemplateFailure(
        "incompatible types for comparison: "
            + GoTypes.typeName(left)
            + " and "
            + GoTypes.typeName(right));
  }

  private static double number(@Nullable Object value) {
    return value instanceof Double number ? number : Double.NaN;
  }

  /** An unsigned number whose 64th bit is set is above all that have a sign. */
  private static int compareWhole(@Nullable Object left, @Nullable Object right) {
    boolean high = isHigh(left);
    boolean otherHigh = isHigh(right);
    return high == otherHigh ? Long.compare(whole(left), whole(right)) : high ? 1 : -1;
  }

  private static boolean isHigh(@Nullable Object value) {
    return value instanceof GoOther other && !other.isSigned() && other.value() < 0;
  }

  private static long whole(@Nullable Object value) {
    if (value instanceof GoInt number) {
      return number.value();
    } else if (value instanceof GoOther other) {
      return other.value();
    }
    return value instanceof Long number ? number : 0;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value == NoValue.NONE ? null : value;
  }
}
