package io.lapstrake.core.plan;

/**
 * How a plan is shown to a person. Immutable: each word gives a new style.
 *
 * <pre>{@code
 * System.out.print(plan.toTerminal(TerminalStyle.of(Colour.ANSI).width(100).withDifferences()));
 * }</pre>
 */
public final class TerminalStyle {

  private static final int NARROWEST = 20;

  private final Colour colour;
  private final int width;
  private final boolean differences;
  private final boolean refusals;

  private TerminalStyle(Colour colour, int width, boolean differences, boolean refusals) {
    this.colour = colour;
    this.width = width;
    this.differences = differences;
    this.refusals = refusals;
  }

  /** Lines as long as they are, texts of several lines counted, refusals below the plan. */
  public static TerminalStyle of(Colour colour) {
    return new TerminalStyle(colour, Integer.MAX_VALUE, false, true);
  }

  /**
   * Cuts lines that are longer.
   *
   * @param columns of the terminal
   * @throws IllegalArgumentException when there are fewer than 20
   */
  public TerminalStyle width(int columns) {
    if (columns < NARROWEST) {
      throw new IllegalArgumentException("Not a width that can be read: " + columns);
    }
    return new TerminalStyle(colour, columns, differences, refusals);
  }

  /** Shows below a field how its lines differ, where they are several or too long for one line. */
  public TerminalStyle withDifferences() {
    return new TerminalStyle(colour, width, true, refusals);
  }

  /** Leaves out what speaks against the plan, for who shows it elsewhere. */
  public TerminalStyle withoutRefusals() {
    return new TerminalStyle(colour, width, differences, false);
  }

  int width() {
    return width;
  }

  boolean hasDifferences() {
    return differences;
  }

  boolean hasRefusals() {
    return refusals;
  }

  String paint(String code, String text) {
    return colour == Colour.ANSI && !text.isEmpty()
        ? "\u001b[" + code + "m" + text + "\u001b[0m"
        : text;
  }
}
