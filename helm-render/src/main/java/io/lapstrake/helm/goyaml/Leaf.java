package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoOther;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Null, a bool or a number as Go's YAML and JSON write them. */
final class Leaf {

  private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(64);

  private Leaf() {}

  /**
   * The text of it in YAML, after a way through JSON.
   *
   * @throws TemplateFailure if JSON has no such value
   */
  static String text(@Nullable Object value) {
    return value instanceof Double || value instanceof Float
        ? number(((Number) value).doubleValue())
        : json(value);
  }

  /** What a value is written as: itself, but for objects that say so. */
  static @Nullable Object written(@Nullable Object value) {
    if (value instanceof GoBytes bytes) {
      return bytes.base64();
    }
    return value instanceof GoObject object ? object.json() : value;
  }

  /** The text of it in YAML as it is. */
  static String direct(@Nullable Object value) {
    if (!(value instanceof Double || value instanceof Float)) {
      return json(value);
    }
    double number = ((Number) value).doubleValue();
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    return Decimal.of(number).general();
  }

  /**
   * The text of it in JSON.
   *
   * @throws TemplateFailure if JSON has no such value
   */
  static String json(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (value instanceof Double || value instanceof Float) {
      return jsonNumber(((Number) value).doubleValue());
    }
    if (value instanceof Number || value instanceof GoInt || value instanceof GoOther) {
      return value.toString();
    }
    throw new TemplateFailure("json: unsupported type: " + GoTypes.typeName(value));
  }

  private static String number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    String json = jsonNumber(number);
    if (json.indexOf('.') < 0 && json.indexOf('e') < 0) {
      var integer = new BigInteger(json);
      if (integer.bitLength() < 64 || (integer.signum() > 0 && integer.compareTo(UNSIGNED) < 0)) {
        return json;
      }
    }
    return Decimal.of(number).general();
  }

  private static String jsonNumber(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      String name = Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
      throw new TemplateFailure("json: unsupported value: " + name);
    }
    Decimal decimal = Decimal.of(number);
    double size = Math.abs(number);
    return size != 0 && (size < 1e-6 || size >= 1e21) ? decimal.scientific(1) : decimal.plain();
  }
}
