package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.Decimal;
import io.lapstrake.helm.gojson.JsonLeaf;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Null, a bool or a number as Go's YAML writes them. */
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
        : JsonLeaf.text(value);
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
      return JsonLeaf.text(value);
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

  private static String number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    String json = JsonLeaf.text(number);
    if (json.indexOf('.') < 0 && json.indexOf('e') < 0) {
      var integer = new BigInteger(json);
      if (integer.bitLength() < 64 || (integer.signum() > 0 && integer.compareTo(UNSIGNED) < 0)) {
        return json;
      }
    }
    return Decimal.of(number).general();
  }
}
