package io.lapstrake.helm.gotemplate;

import org.jspecify.annotations.Nullable;

/** A word of a command: what it calls, or an argument. */
abstract class Operand extends Node {

  /** Stands for the value of an earlier command where there is none. */
  static final Object NOTHING = new Object();

  Operand(int position) {
    super(position);
  }

  /** Its value by itself. */
  abstract @Nullable Object value(Frame frame);

  /**
   * The value of a command that it is the first word of.
   *
   * @param command the command
   * @param piped the value of the command before it, or {@link #NOTHING}
   */
  @Nullable Object command(Frame frame, Command command, @Nullable Object piped) {
    frame.at = this;
    refuseArguments(frame, command, piped);
    return value(frame);
  }

  static void refuseArguments(Frame frame, Command command, @Nullable Object piped) {
    if (command.hasArguments() || piped != NOTHING) {
      throw frame.failure("can't give argument to non-function " + command.first());
    }
  }

  /** Whether a later command of a pipeline may begin with it. */
  boolean isCallable() {
    return true;
  }

  /** As a message shows it among the words of a command. */
  String asWord() {
    return toString();
  }
}
