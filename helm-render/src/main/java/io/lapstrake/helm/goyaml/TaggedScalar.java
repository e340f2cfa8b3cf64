package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.goyaml.lex.YamlFailure;
import java.math.BigInteger;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a scalar with a tag is. */
final class TaggedScalar {

  /** What the tags of YAML itself begin with. */
  static final String COMMON = "tag:yaml.org,2002:";

  private TaggedScalar() {}

  /**
   * The value of a scalar; only the tags of YAML itself change what it is.
   *
   * @throws TemplateFailure if its tag does not admit it
   */
  static @Nullable Object of(String tag, String text) {
    if (!tag.startsWith(COMMON)) {
      return text;
    }
    String name = tag.substring(COMMON.length());
    return switch (name) {
      case "bool", "int", "float", "null", "timestamp" -> admitted(name, text);
      case "binary" -> binary(text);
      default -> text;
    };
  }

  private static @Nullable Object admitted(String name, String text) {
    Object value = PlainScalar.of(text);
    if (value == PlainScalar.DATE) {
      if (name.equals("timestamp")) {
        return text;
      }
      value = text;
    }
    String found = nameOf(value);
    if (found.equals(name)) {
      return value;
    }
    if (found.equals("int") && name.equals("float") && value instanceof Number number) {
      return number.doubleValue();
    }
    throw YamlFailure.of("cannot decode !!" + found + " `" + text + "` as a !!" + name);
  }

  private static String nameOf(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return "int";
    }
    return value instanceof Double ? "float" : "str";
  }

  private static String binary(String text) {
    String digits = text.replace("\r", "").replace("\n", "");
    try {
      if (digits.length() % 4 == 0) {
        return jsonText(Bytes.text(Base64.getDecoder().decode(digits)));
      }
    } catch (IllegalArgumentException e) {
      throw noBase64();
    }
    throw noBase64();
  }

  private static TemplateFailure noBase64() {
    return YamlFailure.of("!!binary value contains invalid base64 data");
  }

  /** Bytes that are no UTF-8 do not survive the way through JSON. */
  private static String jsonText(String text) {
    var out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < out.length()) {
        i++;
      } else if (Character.isSurrogate(c)) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }
}
