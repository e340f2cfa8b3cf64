package io.lapstrake.helm.gojson;

import java.util.Comparator;

/** The order of texts by their bytes, as Go compares strings. */
public final class ByteOrder {

  /** Compares by code points, which is the order of their bytes in UTF-8. */
  public static final Comparator<String> COMPARATOR = ByteOrder::compare;

  private ByteOrder() {}

  private static int compare(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return rank(a) - rank(b);
      }
    }
    return left.length() - right.length();
  }

  /** Surrogates stand for what is beyond U+FFFF, so they come last. */
  private static int rank(char c) {
    return c < 0xD800 ? c : c >= 0xE000 ? c - 0x800 : c + 0x2000;
  }
}
