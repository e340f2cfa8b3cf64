package io.lapstrake.core.value;

/** What a {@link Value} is once it is bound. */
public enum ValueType {
  /** Unicode text. */
  TEXT,
  /** A whole number. */
  INTEGER,
  /** A number with a fraction, as JSON has it (an IEEE 754 double). */
  DECIMAL,
  /** True or false. */
  FLAG,
  /** Null. */
  NULL,
  /** One of several of the other scalar types, decided by a condition. */
  MIXED,
  /** A whole map or list that the user gives. */
  BLOCK,
  /** Records that the user gives. */
  RECORDS;

  boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }
}
