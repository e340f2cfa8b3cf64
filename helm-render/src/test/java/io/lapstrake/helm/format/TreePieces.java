package io.lapstrake.helm.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random trees of texts that are awkward to write, and of numbers of all sizes. */
public final class TreePieces {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "z",
          "A",
          "é",
          "日",
          "0",
          "1",
          "9",
          "10",
          "01",
          "-",
          "--",
          "---",
          "...",
          ".",
          "+",
          "_",
          " ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\r",
          "\r\n",
          "\u2028",
          "\u2029",
          "\u00a0",
          "\ufeff",
          "\0",
          "\7",
          "\33",
          "\ufffd",
          "😀",
          "\\",
          "/",
          "'",
          "\"",
          "#",
          " #",
          ":",
          ": ",
          "?",
          "? ",
          ",",
          "[",
          "]",
          "{",
          "}",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "~",
          "=",
          "true",
          "no",
          "null",
          "y",
          "e",
          "E",
          "x",
          "0x",
          "0b",
          "0o",
          "inf",
          ".inf",
          "nan",
          "12:30",
          "2001-01-01",
          "T10:00:00Z",
          "word and more words of text to fold somewhere",
          "$(A)",
          "{{",
          "}}",
          ">",
          "\u200b",
          "\u0661",
          "Ⅷ",
          "ª");

  /** What JSON bears, and YAML reads otherwise or refuses. */
  private static final List<String> LOST =
      List.of("\u0085", "\u007f", "\u0090", "\ufffe", "<<", "<");

  private final Random random;
  private final boolean lossy;

  /**
   * Trees from a seed.
   *
   * @param lossy whether they have texts that do not survive {@code toYaml}
   */
  public TreePieces(long seed, boolean lossy) {
    random = new Random(seed);
    this.lossy = lossy;
  }

  /** A map, so that every format can hold it. */
  public Map<String, @Nullable Object> nextMap() {
    return map(4);
  }

  private @Nullable Object tree(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 9)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> number();
      case 3, 4 -> text();
      case 5, 6 -> list(depth);
      default -> map(depth);
    };
  }

  private List<@Nullable Object> list(int depth) {
    var list = new ArrayList<@Nullable Object>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      list.add(tree(depth - 1));
    }
    return list;
  }

  private Map<String, @Nullable Object> map(int depth) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      String key = random.nextInt(3) == 0 ? text() : "k" + random.nextInt(100);
      map.put(key, tree(depth - 1));
    }
    return map;
  }

  private String text() {
    return switch (random.nextInt(6)) {
      case 0 -> characters("0123456789.-+eExob_: ");
      case 1 -> characters("ab \n':#-");
      case 2 -> line();
      case 3 -> "plain" + random.nextInt(20);
      default -> joined();
    };
  }

  private String characters(String from) {
    var text = new StringBuilder();
    int length = 1 + random.nextInt(9);
    for (int i = 0; i < length; i++) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private String line() {
    var text = new StringBuilder(random.nextInt(3) == 0 ? "'" : "");
    int words = random.nextInt(60);
    for (int i = 0; i < words; i++) {
      text.append(
          switch (random.nextInt(20)) {
            case 0, 1 -> "\"";
            case 2 -> "\t";
            case 3 -> "'";
            case 4 -> "\u2028";
            case 5, 6, 7 -> "é";
            default -> "words".substring(0, 1 + random.nextInt(5));
          });
      text.append(" ".repeat(random.nextInt(8) == 0 ? random.nextInt(4) : 1));
    }
    return text.toString();
  }

  private String joined() {
    var text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(10) == 0 ? 60 : 7);
    for (int i = 0; i < pieces; i++) {
      List<String> from = lossy && random.nextInt(20) == 0 ? LOST : PIECES;
      text.append(from.get(random.nextInt(from.size())));
    }
    return text.toString();
  }

  private double number() {
    double number =
        switch (random.nextInt(8)) {
          case 0 -> random.nextInt(100);
          case 1 -> random.nextLong();
          case 2 -> Double.longBitsToDouble(random.nextLong());
          case 3 -> random.nextInt(1000) / 8.0;
          case 4 -> Math.pow(10, random.nextInt(50) - 20);
          case 5 -> random.nextDouble();
          case 6 -> random.nextInt(100000) * Math.pow(10, random.nextInt(30) - 10);
          default -> -random.nextInt(Integer.MAX_VALUE);
        };
    return Double.isFinite(number) ? number : 0.5;
  }
}
