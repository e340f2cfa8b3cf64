package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;

/**
 * What becomes of a text that is written as JSON and read as YAML, as everything is before Helm
 * writes it: control characters are refused and U+0085 is folded as an end of a line.
 */
final class JsonPass {

  private static final int LONGEST_KEY = 1024;

  private JsonPass() {}

  /**
   * The text, the same object where nothing changes.
   *
   * @throws TemplateFailure if it has what YAML refuses
   */
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F && (c < 0xA0 || c >= 0xD800)) {
        return changed(text);
      }
    }
    return text;
  }

  /**
   * The text of a key, which must be on one line and not too long.
   *
   * @throws TemplateFailure if it is not
   */
  static String key(String key) {
    String text = text(key);
    if (key.indexOf(0x85) >= 0 || (key.length() > 160 && jsonLength(key) > LONGEST_KEY)) {
      throw new TemplateFailure("yaml: did not find expected ',' or '}'");
    }
    return text;
  }

  /** How many characters the key has as JSON, with its quotes. */
  private static int jsonLength(String key) {
    String json = GoJson.write(key);
    return json.codePointCount(0, json.length());
  }

  private static String changed(String text) {
    boolean folds = false;
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0x85) {
        folds = true;
      } else if ((c >= 0x7F && c < 0xA0) || c >= 0xFFFE) {
        throw new TemplateFailure("yaml: control characters are not allowed");
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        copy = copy == null ? new StringBuilder(text) : copy;
        copy.setCharAt(i, '\uFFFD');
      }
    }
    String whole = copy == null ? text : copy.toString();
    return folds ? folded(whole) : whole;
  }

  private static String folded(String text) {
    var out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != 0x85) {
        out.append(c);
        i++;
        continue;
      }
      while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      int end = i;
      int breaks = 0;
      while (end < text.length() && (text.charAt(end) == 0x85 || text.charAt(end) == ' ')) {
        breaks += text.charAt(end) == 0x85 ? 1 : 0;
        end++;
      }
      out.append(breaks == 1 ? " " : "\n".repeat(breaks - 1));
      refuseDocument(text, end);
      i = end;
    }
    return out.toString();
  }

  private static void refuseDocument(String text, int at) {
    if (text.charAt(at - 1) != 0x85
        || !(text.startsWith("---", at) || text.startsWith("...", at))) {
      return;
    }
    if (at + 3 < text.length() && (text.charAt(at + 3) == ' ' || text.charAt(at + 3) == 0x85)) {
      throw new TemplateFailure("yaml: found unexpected document indicator");
    }
  }
}
