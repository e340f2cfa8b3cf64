package io.lapstrake.core.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A text that is computed from another one, alike in Java and in a chart.
 *
 * @param how how it is computed
 * @param from what it is computed from
 */
public record Derived(How how, Value<String> from) implements Symbol<String> {

  /** How a text is computed from another one, as UTF-8. */
  public enum How {
    /** Base64, with padding and without line breaks. */
    BASE64,
    /** SHA-256 in hexadecimal. */
    SHA256,
    /** The first ten characters of SHA-256 in hexadecimal: enough to tell versions apart. */
    VERSION,
    /** The first 63 characters, without a hyphen at their end: the most that a DNS label takes. */
    LABEL,
    /** The text with an underscore for each plus sign, which no label may have. */
    WITHOUT_PLUS;

    private static final int LABEL_LENGTH = 63;

    private static final int VERSION_LENGTH = 10;

    /** What it gives for a text. */
    public String of(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return switch (this) {
        case BASE64 -> Base64.getEncoder().encodeToString(bytes);
        case SHA256 -> sha256(bytes);
        case VERSION -> sha256(bytes).substring(0, VERSION_LENGTH);
        case LABEL -> label(text);
        case WITHOUT_PLUS -> text.replace('+', '_');
      };
    }

    private static String label(String text) {
      String cut = text.length() > LABEL_LENGTH ? text.substring(0, LABEL_LENGTH) : text;
      return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String sha256(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }
  }

  /** The text in Base64. */
  public static Value<String> base64(Value<String> from) {
    return of(How.BASE64, from);
  }

  /** The SHA-256 of the text, in hexadecimal. */
  public static Value<String> sha256(Value<String> from) {
    return of(How.SHA256, from);
  }

  /** What tells versions of the text apart: the first ten characters of its SHA-256. */
  public static Value<String> version(Value<String> from) {
    return of(How.VERSION, from);
  }

  /**
   * The text cut to what a DNS label takes: 63 characters, and one hyphen at their end left out.
   * The text is of ASCII characters, as every name is; of others a chart cuts bytes.
   */
  public static Value<String> label(Value<String> from) {
    return of(How.LABEL, from);
  }

  /** The text with an underscore for each plus sign: a version, such as a label may have it. */
  public static Value<String> withoutPlus(Value<String> from) {
    return of(How.WITHOUT_PLUS, from);
  }

  /** A known text is computed at once; it is secret where the text is. */
  private static Value<String> of(How how, Value<String> from) {
    if (!from.isLiteral()) {
      return new Derived(how, from);
    }
    Literal<String> known = Literal.of(how.of(((Literal<?>) from).inText()));
    return from.isSensitive() ? known.sensitive() : known;
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public boolean isSensitive() {
    return from.isSensitive();
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.derived(this);
  }

  @Override
  public String toString() {
    return SymbolText.mark(how + " of " + from);
  }
}
