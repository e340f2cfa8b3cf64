package io.lapstrake.helm.go;

/**
 * Go's {@code int}, which has 64 bits and is another type than {@code int64}.
 *
 * @param value the number
 */
public record GoInt(long value) {

  /** The int of a number. */
  public static GoInt of(long value) {
    return new GoInt(value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
