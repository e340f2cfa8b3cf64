package io.lapstrake.helm.go;

/** What {@code #} does to a decimal number: its point stays, and of g its zeros too. */
final class FormatSharp {

  private FormatSharp() {}

  static String withPoint(String text, char form, int precision) {
    int mark = exponentAt(text, form);
    String digits = text.substring(0, mark);
    String tail = text.substring(mark);
    boolean point = digits.indexOf('.') >= 0;
    var whole = new StringBuilder(digits);
    if (!point) {
      whole.append('.');
    }
    if ("gGx".indexOf(form) >= 0) {
      int wanted = precision < 0 ? 6 : Math.max(precision, 1);
      for (int have = significant(digits); have < wanted; have++) {
        whole.append('0');
      }
    }
    return whole + tail;
  }

  private static int exponentAt(String text, char form) {
    String marks = form == 'x' || form == 'X' ? "pP" : "eE";
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** How many digits there are from the first that is not zero on; Go counts an x as one. */
  private static int significant(String digits) {
    int count = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean digit = Character.digit(c, 16) >= 0 || c == 'x';
      count += digit && (count > 0 || c != '0') ? 1 : 0;
    }
    return count == 0 ? 1 : count;
  }
}
