package io.lapstrake.helm.go;

/**
 * What ends a rendering: an error of the template's language, or one that a function gave. Who runs
 * the template adds where it stands; this is but the message, in the words of Go or Helm.
 */
public class TemplateFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean saidByChart;

  /** A failure with its message. */
  public TemplateFailure(String message) {
    this(message, false);
  }

  private TemplateFailure(String message, boolean saidByChart) {
    super(message, null, false, false);
    this.saidByChart = saidByChart;
  }

  /** A failure that the chart itself tells of, by {@code fail} or {@code required}. */
  public static TemplateFailure saidByChart(String message) {
    return new TemplateFailure(message, true);
  }

  /**
   * Whether the chart itself tells of it: Helm then prints its message alone behind the place,
   * without the functions that were being called.
   */
  public boolean isSaidByChart() {
    return saidByChart;
  }
}
