package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Definition;
import org.jspecify.annotations.Nullable;

/** The name of a function. */
final class FunctionName extends Operand {

  private static final Operand[] NO_ARGUMENTS = {};

  private final String name;
  private final @Nullable Definition definition;

  /**
   * A function's name.
   *
   * @param definition what it is; null for one of the language itself
   */
  FunctionName(int position, String name, @Nullable Definition definition) {
    super(position);
    this.name = name;
    this.definition = definition;
  }

  /** The call that a command makes which begins with it. */
  Call call(Node command, Operand[] arguments) {
    return definition == null
        ? BuiltinCalls.of(name, command, arguments)
        : FunctionCall.of(definition, command, arguments);
  }

  @Override
  @Nullable Object value(Frame frame) {
    frame.at = this;
    return call(this, NO_ARGUMENTS).value(frame, NOTHING);
  }

  @Override
  public String toString() {
    return name;
  }
}
