package io.lapstrake.helm.gotemplate;

import org.jspecify.annotations.Nullable;

/** {@code nil}, which may be but an argument. */
final class Nil extends Operand {

  Nil(int position) {
    super(position);
  }

  @Override
  @Nullable Object value(Frame frame) {
    throw frame.failure("nil is not a command");
  }

  @Override
  boolean isCallable() {
    return false;
  }

  @Override
  public String toString() {
    return "nil";
  }
}
