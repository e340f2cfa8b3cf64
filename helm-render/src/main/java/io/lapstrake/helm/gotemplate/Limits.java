package io.lapstrake.helm.gotemplate;

/**
 * How far a rendering may go, since a chart is foreign code. They hold for all templates of a chart
 * together.
 *
 * @param depth how deep templates may include one another
 * @param bytes how many bytes they and their functions may make
 * @param steps how many actions they may take; a call of a function counts as five
 */
public record Limits(int depth, long bytes, long steps) {

  /** Helm's own depth; as many bytes and steps as the largest charts need, and far more. */
  public static final Limits USUAL = new Limits(1000, 64L << 20, 20_000_000);

  /** Limits that are above zero. */
  public Limits {
    if (depth < 1 || bytes < 1 || steps < 1) {
      throw new IllegalArgumentException("limits have to be above zero");
    }
  }
}
