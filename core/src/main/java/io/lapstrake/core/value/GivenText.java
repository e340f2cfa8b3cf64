package io.lapstrake.core.value;

/** How a value that was given is shown at the beginning of a sentence. */
final class GivenText {

  /** What stands for a secret. */
  static final String HIDDEN = "A value that is not shown";

  private static final int SHOWN = 60; // characters, of a long text

  private GivenText() {}

  /** A leaf as it is, a text in quotes; of maps and lists what they are. */
  static String of(Node node) {
    if (node instanceof Literal<?> leaf) {
      String text = leaf.asText();
      return text == null ? leaf.inText() : quoted(text);
    }
    return node instanceof MapNode ? "A map" : "A list";
  }

  /** A text in quotes, its middle left out where it is long. */
  static String quoted(String text) {
    var out = new StringBuilder("\"");
    boolean cut = text.codePointCount(0, text.length()) > SHOWN;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) : text;
    shown.codePoints().forEach(point -> append(point, out));
    return out.append(cut ? "…\"" : "\"").toString();
  }

  private static void append(int point, StringBuilder out) {
    switch (point) {
      case '"', '\\' -> out.append('\\').appendCodePoint(point);
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (isShown(point)) {
          out.appendCodePoint(point);
        } else {
          out.append("\\u%04X".formatted(point));
        }
      }
    }
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
