package io.lapstrake.helm.expression;

/** Writes texts as the string constants of Go's template language. */
final class GoText {

  private GoText() {}

  /** A text between double quotes, on one line. */
  static String quote(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> append(point, out));
    return out.append('"').toString();
  }

  private static void append(int point, StringBuilder out) {
    switch (point) {
      case '"', '\\' -> out.append('\\').appendCodePoint(point);
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default -> {
        if (isVisible(point)) {
          out.appendCodePoint(point);
        } else {
          out.append("\\U%08x".formatted(point));
        }
      }
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }
}
