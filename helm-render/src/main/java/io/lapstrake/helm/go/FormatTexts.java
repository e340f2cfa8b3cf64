package io.lapstrake.helm.go;

/** The verbs of texts, bytes and bools. */
final class FormatTexts {

  private FormatTexts() {}

  /** Whether a verb is one of texts. */
  static boolean has(char verb) {
    return verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q';
  }

  /** Appends a text with a verb that {@link #has} knows. */
  static void append(StringBuilder out, FormatFlags flags, String text, char verb) {
    switch (verb) {
      case 'q' -> flags.pad(out, quoted(flags, truncated(flags, text)));
      case 'x', 'X' -> flags.pad(out, hex(flags, text, verb));
      default -> {
        String shown = truncated(flags, text);
        flags.pad(out, flags.sharpV ? quoted(flags, shown) : shown);
      }
    }
  }

  private static String truncated(FormatFlags flags, String text) {
    if (flags.precision == FormatFlags.NONE
        || flags.precision >= text.codePointCount(0, text.length())) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, flags.precision));
  }

  private static String quoted(FormatFlags flags, String text) {
    if ((flags.sharp || flags.sharpV) && GoQuote.canBackQuote(text) && !flags.sharpV) {
      return "`" + text + "`";
    }
    return flags.plus ? GoQuote.ascii(text) : GoQuote.text(text);
  }

  private static String hex(FormatFlags flags, String text, char verb) {
    byte[] bytes = Bytes.of(text);
    int length =
        flags.precision == FormatFlags.NONE
            ? bytes.length
            : Math.min(flags.precision, bytes.length);
    String digits = verb == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
    var hex = new StringBuilder(length * 2 + 2);
    for (int i = 0; i < length; i++) {
      if (flags.space && i > 0) {
        hex.append(' ');
      }
      if (flags.sharp && (flags.space || i == 0)) {
        hex.append('0').append(verb);
      }
      hex.append(digits.charAt((bytes[i] & 0xF0) >> 4)).append(digits.charAt(bytes[i] & 0xF));
    }
    return hex.toString();
  }
}
