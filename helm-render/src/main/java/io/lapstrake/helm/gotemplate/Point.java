package io.lapstrake.helm.gotemplate;

import org.jspecify.annotations.Nullable;

/** The point alone. */
final class Point extends Operand {

  Point(int position) {
    super(position);
  }

  @Override
  @Nullable Object value(Frame frame) {
    return frame.dot;
  }

  @Override
  boolean isCallable() {
    return false;
  }

  @Override
  public String toString() {
    return ".";
  }
}
