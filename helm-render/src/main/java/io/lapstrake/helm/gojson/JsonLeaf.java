package io.lapstrake.helm.gojson;

import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoOther;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import org.jspecify.annotations.Nullable;

/** Null, a bool or a number as Go's JSON writes them. */
public final class JsonLeaf {

  private JsonLeaf() {}

  /**
   * The text of it; of a number, the shortest that reads back as the same.
   *
   * @throws TemplateFailure if JSON has no such value
   */
  public static String text(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue());
    }
    if (value instanceof Number || value instanceof GoInt || value instanceof GoOther) {
      return value.toString();
    }
    throw new TemplateFailure("json: unsupported type: " + GoTypes.typeName(value));
  }

  private static String number(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      String name = Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
      throw new TemplateFailure("json: unsupported value: " + name);
    }
    Decimal decimal = Decimal.of(number);
    double size = Math.abs(number);
    return size != 0 && (size < 1e-6 || size >= 1e21) ? decimal.scientific(1) : decimal.plain();
  }
}
