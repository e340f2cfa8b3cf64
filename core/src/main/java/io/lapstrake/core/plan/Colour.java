package io.lapstrake.core.plan;

/** Whether a text for a person is coloured. */
public enum Colour {
  /** With the escape sequences of ANSI terminals. */
  ANSI,
  /** Plain text, for files and pipes. */
  NONE
}
