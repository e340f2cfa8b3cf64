package io.lapstrake.helm.goyaml;

/**
 * The order in which Go's YAML writes a map's keys: by letters, and runs of digits by their number.
 *
 * <p>It is no total order (three keys may form a circle), so a sort by it must not mind.
 */
final class KeyOrder {

  private static final KeyOrder COMMON = new KeyOrder(false);
  private static final KeyOrder PRETTY = new KeyOrder(true);

  private final boolean numbersEndAtLetters;

  private KeyOrder(boolean numbersEndAtLetters) {
    this.numbersEndAtLetters = numbersEndAtLetters;
  }

  /** The order of a style. */
  static KeyOrder of(YamlStyle style) {
    return style.numbersEndAtLetters() ? PRETTY : COMMON;
  }

  /** The keys, sorted in place. Equal input gives equal output, whatever the order is like. */
  void sort(String[] keys) {
    if (keys.length > 1) {
      sort(keys, new String[keys.length], 0, keys.length);
    }
  }

  private void sort(String[] keys, String[] spare, int from, int to) {
    if (to - from < 7) {
      insert(keys, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(keys, spare, from, middle);
    sort(keys, spare, middle, to);
    if (!isBefore(keys[middle], keys[middle - 1])) {
      return;
    }
    System.arraycopy(keys, from, spare, from, middle - from);
    int left = from;
    int right = middle;
    for (int i = from; left < middle; i++) {
      boolean fromRight = right < to && isBefore(keys[right], spare[left]);
      keys[i] = fromRight ? keys[right++] : spare[left++];
    }
  }

  private void insert(String[] keys, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String key = keys[i];
      int j = i;
      for (; j > from && isBefore(key, keys[j - 1]); j--) {
        keys[j] = keys[j - 1];
      }
      keys[j] = key;
    }
  }

  /** Whether a key comes before another. */
  boolean isBefore(String key, String other) {
    int end = Math.min(key.length(), other.length());
    int at = 0;
    while (at < end && key.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (at == end) {
      return key.length() < other.length();
    }
    if (Character.isLowSurrogate(key.charAt(at))
        && Character.isLowSurrogate(other.charAt(at))
        && at > 0) {
      at--;
    }
    return differing(key, other, at);
  }

  private boolean differing(String key, String other, int at) {
    int here = key.codePointAt(at);
    int there = other.codePointAt(at);
    boolean letter = Character.isLetter(here);
    boolean otherLetter = Character.isLetter(there);
    if (letter && otherLetter) {
      return here < there;
    }
    if (letter || otherLetter) {
      boolean inNumber =
          numbersEndAtLetters && at > 0 && Character.isDigit(key.codePointBefore(at));
      return inNumber ? letter : otherLetter;
    }
    return byNumber(key, other, at);
  }

  private static boolean byNumber(String key, String other, int at) {
    int here = key.codePointAt(at);
    int there = other.codePointAt(at);
    boolean inNumber = (here == '0' || there == '0') && followsNonZero(key, at);
    var number = new Run(key, at, inNumber);
    var otherNumber = new Run(other, at, inNumber);
    if (number.value != otherNumber.value) {
      return number.value < otherNumber.value;
    }
    return number.length != otherNumber.length ? number.length < otherNumber.length : here < there;
  }

  /** Whether the digits just before a place have one that is not zero. */
  private static boolean followsNonZero(String key, int at) {
    int i = at;
    while (i > 0 && Character.isDigit(key.codePointBefore(i))) {
      int digit = key.codePointBefore(i);
      if (digit != '0') {
        return true;
      }
      i -= Character.charCount(digit);
    }
    return false;
  }

  /** The digits from a place on; they may overflow, as they do in Go. */
  private static final class Run {

    private final long value;
    private final int length;

    Run(String key, int at, boolean inNumber) {
      long sum = inNumber ? 1 : 0;
      int digits = 0;
      for (int i = at; i < key.length(); digits++) {
        int point = key.codePointAt(i);
        if (!Character.isDigit(point)) {
          break;
        }
        sum = (sum * 10) + (point - '0');
        i += Character.charCount(point);
      }
      value = sum;
      length = digits;
    }
  }
}
