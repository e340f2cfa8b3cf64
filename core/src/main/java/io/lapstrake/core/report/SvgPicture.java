package io.lapstrake.core.report;

import java.util.Locale;

/** Draws a picture as SVG: a column for each wave, what must be there first on the left. */
final class SvgPicture {

  private static final int WIDTH = 230;
  private static final int HEIGHT = 44;
  private static final int WAY = 70; // between columns
  private static final int GAP = 14; // between rows
  private static final int EDGE = 16;
  private static final int LETTERS = 29; // that fit into a box

  private final Picture picture;
  private final int[] x;
  private final int[] y;
  private int width;
  private int height;

  SvgPicture(Picture picture) {
    this.picture = picture;
    this.x = new int[picture.dots().size()];
    this.y = new int[picture.dots().size()];
    place();
  }

  private void place() {
    int[] waves = picture.waves();
    int[] rows = new int[waves.length + 1];
    for (int i = 0; i < waves.length; i++) {
      x[i] = EDGE + waves[i] * (WIDTH + WAY);
      y[i] = EDGE + rows[waves[i]]++ * (HEIGHT + GAP);
      width = Math.max(width, x[i] + WIDTH + EDGE);
      height = Math.max(height, y[i] + HEIGHT + EDGE);
    }
  }

  String svg() {
    var out = new StringBuilder();
    out.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"What is touched, and what that"
                + " builds on\">\n",
            width, height, width, height));
    out.append(
        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
            + " markerHeight=\"8\" orient=\"auto\"><path class=\"tip\" d=\"M0 0 8 4 0 8z\"/>"
            + "</marker></defs>\n");
    picture.lines().forEach(line -> out.append(line(line)));
    for (int i = 0; i < x.length; i++) {
      out.append(dot(i, picture.dots().get(i)));
    }
    return out.append("</svg>\n").toString();
  }

  private String line(Picture.Line line) {
    int fromX = x[line.from()] + WIDTH;
    int fromY = y[line.from()] + HEIGHT / 2;
    int toX = x[line.to()];
    int toY = y[line.to()] + HEIGHT / 2;
    return format(
        "<path class=\"line\" d=\"M%d %dC%d %d %d %d %d %d\" marker-end=\"url(#tip)\"/>\n",
        fromX, fromY, fromX + WAY / 2, fromY, toX - WAY / 2, toY, toX, toY);
  }

  private String dot(int place, Picture.Dot dot) {
    String box =
        format(
            "<g class=\"%s\"%s><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
                + " rx=\"6\"/>",
            dot.action(),
            dot.number() == 0 ? "" : " data-change=\"" + dot.number() + "\"",
            HtmlText.of(dot.action().verb() + " " + dot.title() + " " + dot.name()),
            x[place],
            y[place],
            WIDTH,
            HEIGHT);
    String texts =
        text("title", x[place], y[place] + 18, dot.title())
            + text("name", x[place], y[place] + 34, dot.name());
    String whole = box + texts + "</g>";
    return dot.number() == 0
        ? whole + "\n"
        : "<a href=\"#c" + dot.number() + "\">" + whole + "</a>\n";
  }

  private static String text(String kind, int left, int base, String text) {
    String cut =
        text.codePointCount(0, text.length()) <= LETTERS
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LETTERS - 1)) + "…";
    return format(
        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", kind, left + 10, base, HtmlText.of(cut));
  }

  private static String format(String form, Object... parts) {
    return String.format(Locale.ROOT, form, parts);
  }
}
