package io.lapstrake.helm.go;

/**
 * What stands where Go's reflection has no value at all, which is not nil: the data of a template
 * that was given none. Only who runs templates meets it; functions are given null.
 */
public enum NoValue {
  /** The only one. */
  NONE;

  /** As a template prints it. */
  @Override
  public String toString() {
    return "<no value>";
  }
}
