package io.lapstrake.core.rules;

/** What the change of a field means. */
public enum Verdict {
  /** The field cannot change in place; the object must be replaced. */
  IMMUTABLE,
  /** The field can change, though it lies in one that cannot. */
  MUTABLE,
  /** The pods that the object runs are replaced one after another. */
  RESTARTS
}
