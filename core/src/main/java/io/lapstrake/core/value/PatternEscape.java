package io.lapstrake.core.value;

/** Reads a backslash and what belongs to it. */
enum PatternEscape {
  /** Where a hyphen needs no backslash, and so must have none. */
  OUTSIDE_A_CLASS("^$\\.*+?()[]{}|/"),
  /** Where a hyphen may have a backslash. */
  WITHIN_A_CLASS("^$\\.*+?()[]{}|/-");

  private static final String CLASSES = "dDwW";
  private static final String CONTROLS = "tnrf";
  private static final String CONTROL_CHARACTERS = "\t\n\r\f";
  private static final int HEXADECIMAL = 16;

  private final String characters;

  PatternEscape(String characters) {
    this.characters = characters;
  }

  /** The character that is meant, or -1 for a class such as \d. */
  int read(PatternCursor at) {
    int start = at.position();
    at.next();
    int letter = at.next();
    if (CLASSES.indexOf(letter) >= 0) {
      return -1;
    }
    if (CONTROLS.indexOf(letter) >= 0) {
      return CONTROL_CHARACTERS.charAt(CONTROLS.indexOf(letter));
    }
    if (letter == 'x') {
      return digit(at, start) * HEXADECIMAL + digit(at, start);
    }
    if (characters.indexOf(letter) >= 0) {
      return letter;
    }
    throw at.refuseFrom(start, "this escape is not read alike");
  }

  private static int digit(PatternCursor at, int start) {
    int letter = at.isAtEnd() ? 'x' : at.next();
    boolean ascii = letter < 0x80 && Character.digit(letter, HEXADECIMAL) >= 0;
    if (!ascii) {
      throw at.refuseFrom(start, "two hexadecimal digits follow \\x");
    }
    return Character.digit(letter, HEXADECIMAL);
  }
}
