package io.lapstrake.helm.gotemplate;

import org.jspecify.annotations.Nullable;

/** A function with its arguments. */
interface Call {

  /** None, where a command begins with something else. */
  Call NONE = (frame, piped) -> null;

  /** Its value; the value of the command before is its last argument, if there is one. */
  @Nullable Object value(Frame frame, @Nullable Object piped);
}
