package io.lapstrake.core.report;

import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Plan;

/**
 * A plan as a picture in the language of Mermaid: what it touches, and what that builds on.
 *
 * <p>An arrow leads from what must be there first. See <a
 * href="https://mermaid.js.org/syntax/flowchart.html">Mermaid's flowcharts</a>.
 */
public final class Mermaid {

  private static final int MOST = 60;
  private static final int LONGEST = 60;

  private final Picture picture;

  private Mermaid(Picture picture) {
    this.picture = picture;
  }

  /** The picture of a plan, of at most 60 objects; of its components where there are more. */
  public static Mermaid of(Plan plan) {
    return new Mermaid(Picture.of(plan, MOST));
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return picture.dots().isEmpty();
  }

  /** How many components are not drawn; 0 where all is. */
  public int omitted() {
    return picture.omitted();
  }

  /** The text that Mermaid reads, which ends with a newline. */
  public String text() {
    var out = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < picture.dots().size(); i++) {
      Picture.Dot dot = picture.dots().get(i);
      out.append("  n").append(i).append("[\"").append(label(dot.title())).append("<br/>");
      out.append(label(dot.name())).append("\"]:::").append(dot.action()).append('\n');
    }
    for (Picture.Line line : picture.lines()) {
      out.append("  n").append(line.from()).append(" --> n").append(line.to()).append('\n');
    }
    picture.dots().stream()
        .map(Picture.Dot::action)
        .distinct()
        .sorted()
        .forEach(
            it -> out.append("  classDef ").append(it).append(' ').append(look(it)).append('\n'));
    return out.toString();
  }

  private static String look(Action action) {
    String colours =
        switch (action) {
          case CREATE -> "fill:#dafbe1,stroke:#1a7f37";
          case UPDATE -> "fill:#fff8c5,stroke:#9a6700";
          case REPLACE, DELETE -> "fill:#ffebe9,stroke:#cf222e";
          case MOVE, ADOPT, ACCEPT, FORGET -> "fill:#ddf4ff,stroke:#0969da";
          case KEEP -> "fill:#f6f8fa,stroke:#8c959f";
        };
    boolean goes = action == Action.DELETE || action == Action.FORGET;
    return colours + ",color:#1f2328" + (goes ? ",stroke-dasharray:4" : "");
  }

  /** Whatever is no letter or digit may mean something, so it is written as its number. */
  private static String label(String text) {
    var label = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || " /.,_-".indexOf(point) >= 0) {
                label.appendCodePoint(point);
              } else {
                label.append('#').append(point).append(';');
              }
            });
    return text.codePointCount(0, text.length()) > LONGEST
        ? label.append('…').toString()
        : label.toString();
  }
}
