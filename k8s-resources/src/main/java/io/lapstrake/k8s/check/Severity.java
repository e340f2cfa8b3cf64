package io.lapstrake.k8s.check;

/** How sure a check is that what it finds is wrong. */
public enum Severity {

  /** Wrong for certain: the objects cannot work as they are. */
  ERROR,

  /** Likely wrong: there are good reasons for it, which are to be given. */
  WARNING
}
