package io.lapstrake.helm.template;

/**
 * What a model has under a name that says that there is nothing: null, or an empty {@code
 * Optional}. So does what no template can take, which is a problem already.
 *
 * @param path where it is in the model
 * @param isRefused whether something was given that no template can take
 */
record Absent(String path, boolean isRefused) {

  /** Nothing, as the model says. */
  static Absent at(String path) {
    return new Absent(path, false);
  }

  /** Nothing, of which no more is to be said. */
  static Absent refusedAt(String path) {
    return new Absent(path, true);
  }

  /** Whether a value is one of which no more is to be said. */
  static boolean isRefused(Object value) {
    return value instanceof Absent absent && absent.isRefused;
  }
}
