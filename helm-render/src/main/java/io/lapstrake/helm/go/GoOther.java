package io.lapstrake.helm.go;

/**
 * A whole number of one of Go's rarer types, as the byte that {@code index "abc" 0} gives.
 *
 * @param typeName its type: {@code uint8}, {@code int32}, {@code uint64} …
 * @param value the number; of an uint64 its 64 bits
 */
public record GoOther(String typeName, long value) {

  /** A byte, from 0 to 255. */
  public static GoOther uint8(int value) {
    return new GoOther("uint8", value & 0xFF);
  }

  /** A character, which Go counts as an int32. */
  public static GoOther rune(int codePoint) {
    return new GoOther("int32", codePoint);
  }

  /** Whether its type has a sign. */
  public boolean isSigned() {
    return !typeName.startsWith("u");
  }

  @Override
  public String toString() {
    return isSigned() ? Long.toString(value) : Long.toUnsignedString(value);
  }
}
