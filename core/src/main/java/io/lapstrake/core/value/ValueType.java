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
  /** A whole map that the user gives. */
  BLOCK,
  /** A list of records that the user gives. */
  RECORDS
}
