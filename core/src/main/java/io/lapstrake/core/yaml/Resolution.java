package io.lapstrake.core.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What a scalar means to kubectl: text, a number, a flag or null, by the rules of {@code
 * sigs.k8s.io/yaml} (its goyaml.v2), which are YAML 1.1 without numbers to the base of 60 and with
 * dates left as text.
 */
final class Resolution {

  private static final String TAGS = "tag:yaml.org,2002:";

  private Resolution() {}

  /**
   * The {@code String}, {@code Long}, {@code BigInteger}, {@code Double} or {@code Boolean} that a
   * scalar is, or null. An integer beyond 64 bits stays exact, where kubectl rounds.
   *
   * @throws UnfitScalar when its tag does not admit the scalar, or JSON has no such value
   */
  static @Nullable Object of(ScalarEvent scalar) throws UnfitScalar {
    String tag = scalar.getTag();
    if (tag == null) {
      return scalar.isPlain() ? plain(scalar.getValue()) : scalar.getValue();
    }
    return tag.startsWith(TAGS)
        ? tagged(tag.substring(TAGS.length()), scalar.getValue())
        : scalar.getValue();
  }

  private static @Nullable Object tagged(String tag, String text) throws UnfitScalar {
    switch (tag) {
      case "int", "float", "bool", "null" -> {
        Object value = plain(text);
        return admitted(tag, text, value);
      }
      case "binary" -> {
        return binary(text);
      }
      default -> {
        return text;
      }
    }
  }

  private static @Nullable Object admitted(String tag, String text, @Nullable Object value)
      throws UnfitScalar {
    if (value instanceof Number number) {
      if (tag.equals("float")) {
        return number.doubleValue();
      }
      if (tag.equals("int") && !(value instanceof Double)) {
        return value;
      }
    } else if (tag.equals(value == null ? "null" : "bool") && !(value instanceof String)) {
      return value;
    }
    throw new UnfitScalar("The tag !!" + tag + " does not admit \"" + text + "\".");
  }

  private static String binary(String text) throws UnfitScalar {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replaceAll("[\r\n]", ""));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException e) {
      throw new UnfitScalar("The tag !!binary takes Base64, which this is not.");
    } catch (CharacterCodingException e) {
      throw new UnfitScalar("The bytes of this !!binary are not UTF-8, so JSON cannot hold them.");
    }
  }

  /** What a text without quotes and tag is. */
  static @Nullable Object plain(String text) throws UnfitScalar {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.') {
      return number(text);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> null;
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
      default -> text;
    };
  }

  private static Object number(String text) throws UnfitScalar {
    switch (text) {
      case ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF" -> throw noNumber(text);
      case "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF" -> throw noNumber(text);
      default -> {
        Number number = Numbers.read(text);
        return number == null ? text : number;
      }
    }
  }

  private static UnfitScalar noNumber(String text) {
    return new UnfitScalar(text + " is not a number that JSON can hold.");
  }
}
