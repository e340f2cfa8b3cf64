package io.lapstrake.core.difference;

/** Texts as they are shown in one line of a terminal. */
final class LeafText {

  private static final int LONGEST = 80;
  private static final int KEPT_BEFORE = 12; // of what two long texts share
  private static final int WORTH_LEAVING_OUT = 8;

  private LeafText() {}

  /** {@code before → after}, shortened to what differs where they are long. */
  static String change(String before, String after) {
    int shared = shared(before, after);
    int tag = tag(before, after, shared);
    if (tag > 0) {
      return oneLine(before, 0) + " → " + oneLine(after, tag);
    }
    boolean isLong = before.length() > LONGEST && after.length() > LONGEST;
    int from = isLong ? Math.max(0, shared - KEPT_BEFORE) : 0;
    return oneLine(before, from, from > 0) + " → " + oneLine(after, from, from > 0);
  }

  /** Whether a text is shown whole. */
  static boolean isShort(String text) {
    return text.length() <= LONGEST && text.stripTrailing().indexOf('\n') < 0;
  }

  private static int shared(String before, String after) {
    int i = 0;
    while (i < Math.min(before.length(), after.length()) && before.charAt(i) == after.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Where the tag begins of two images that differ in nothing else; 0 where they are none. */
  private static int tag(String before, String after, int shared) {
    int tag = before.lastIndexOf(':', shared - 1);
    return tag >= WORTH_LEAVING_OUT && isTag(before, tag) && isTag(after, tag) ? tag : 0;
  }

  private static boolean isTag(String text, int from) {
    return text.codePoints().noneMatch(c -> Character.isWhitespace(c) || c < ' ')
        && text.indexOf('/', from) < 0
        && text.length() > from + 1;
  }

  private static String oneLine(String text, int from) {
    return oneLine(text, from, false);
  }

  private static String oneLine(String text, int from, boolean marked) {
    int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    StringBuilder line = new StringBuilder(marked ? "…" : "");
    int[] points = text.substring(start).codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (i == LONGEST - 1 && points.length > LONGEST) {
        return line.append('…').toString();
      }
      VisibleText.append(points[i], line);
    }
    return line.toString();
  }
}
