package io.lapstrake.helm.goyaml;

import java.util.Random;

/** Random texts that look like YAML: from pieces of its grammar, or a document that was spoilt. */
final class YamlPieces {

  private static final String[] PIECES = {
    "a",
    "b",
    "c",
    "1",
    "x y",
    "- ",
    "-",
    "? ",
    "?",
    ": ",
    ":",
    ":\n",
    ",",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "#",
    " # c",
    "&a ",
    "*a",
    "*a ",
    "!!str ",
    "!!int ",
    "!x ",
    "! ",
    "|",
    "|-",
    ">",
    "|2",
    ">+",
    "'",
    "\"",
    "'q'",
    "\"d\"",
    "''",
    "\\",
    "\\n",
    "\\x41",
    "%",
    "@",
    "`",
    "\n",
    "\n ",
    "\n  ",
    "\n\n",
    "\n    ",
    "\n   ",
    "\t",
    " ",
    "  ",
    "---",
    "--- ",
    "...",
    "\n---\n",
    "<<: ",
    "<<",
    "{a: 1}",
    "[1]",
    "a: ",
    "b: ",
    "a: b\n",
    "- a\n",
    "~",
    "null",
    "true",
    "1.5",
    ".inf",
    "0x1",
    "\r\n",
    "\r",
    "\u0085",
    "\u2028",
    "é",
    "\ufeff",
    "\n- ",
    "\n  - ",
    "\na: ",
    "\nb: ",
    "\n  b: ",
    "key: value",
    "%YAML 1.1\n---\n",
    "%TAG ! x\n"
  };

  private static final String[] DOCUMENTS = {
    """
    a: 1
    b:
      c: [x, y, {z: w}]
      d: |
        text
        more
      e: >-
        folded
        text

        para
    f: 'single ''quoted'''
    g: "double\\n quoted"
    """,
    """
    - a: 1
      b: 2
    - - x
      - y
    - {k: v, l: [1, 2]}
    - "s"
    """,
    """
    x: &anchor
      a: 1
      b: [1,2]
    y:
      <<: *anchor
      c: 3
    z: *anchor
    """,
    """
    # comment
    ---
    k: v # trailing
    l:
    - a
    # c
    - b
    m: plain
      continued
      lines
    n: "quoted
      over
      lines"
    """,
    """
    ? complex
    : value
    ? - seq
    : x
    lit: |+
      keep


    next: !!str 5
    """,
    """
    {a: 1, 'b': [c, d: e], "f": {g: }, h, ? i : j}
    """
  };

  private final Random random;

  YamlPieces(long seed) {
    random = new Random(seed);
  }

  /** A text of either kind. */
  String next() {
    return random.nextBoolean() ? joined() : spoilt();
  }

  private String piece() {
    return PIECES[random.nextInt(PIECES.length)];
  }

  private String joined() {
    var text = new StringBuilder();
    int pieces = 1 + random.nextInt(random.nextInt(4) == 0 ? 25 : 9);
    for (int i = 0; i < pieces; i++) {
      text.append(piece());
    }
    return text.toString();
  }

  private String spoilt() {
    var text = new StringBuilder(DOCUMENTS[random.nextInt(DOCUMENTS.length)]);
    int faults = 1 + random.nextInt(4);
    for (int i = 0; i < faults; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, piece());
        case 2 -> text.replace(at, Math.min(text.length(), at + 1 + random.nextInt(3)), piece());
        default -> {
          int to = Math.min(text.length(), at + random.nextInt(12));
          String moved = text.substring(at, to);
          text.delete(at, to).insert(random.nextInt(text.length() + 1), moved);
        }
      }
    }
    return text.toString();
  }
}
