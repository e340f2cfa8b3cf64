package io.lapstrake.helm.gotemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable, or names that are looked for in it: {@code $.Values.image}. */
final class Variable extends Operand {

  /** The place of one that was assigned but never declared. */
  static final int UNDECLARED = -1;

  private final String name;
  private final int slot;
  private final @Nullable Members members;

  Variable(int position, String name, int slot, List<String> names) {
    super(position);
    this.name = name;
    this.slot = slot;
    this.members = names.isEmpty() ? null : new Members(this, names);
  }

  String name() {
    return name;
  }

  int slot() {
    return slot;
  }

  /** Gives it a value. */
  void set(Frame frame, @Nullable Object value, boolean isElement) {
    checkDeclared(frame);
    frame.slots[slot] = value;
    if (slot < Long.SIZE) {
      long bit = 1L << slot;
      frame.elements = isElement ? frame.elements | bit : frame.elements & ~bit;
    }
  }

  private void checkDeclared(Frame frame) {
    if (slot == UNDECLARED) {
      throw frame.failure("undefined variable: " + name);
    }
  }

  private boolean isElement(Frame frame) {
    return slot >= Long.SIZE || (frame.elements & 1L << slot) != 0;
  }

  @Override
  @Nullable Object value(Frame frame) {
    frame.at = this;
    checkDeclared(frame);
    Object value = frame.slots[slot];
    return members == null ? value : members.of(frame, value, isElement(frame));
  }

  @Override
  @Nullable Object command(Frame frame, Command command, @Nullable Object piped) {
    frame.at = this;
    checkDeclared(frame);
    if (members == null) {
      refuseArguments(frame, command, piped);
      return frame.slots[slot];
    }
    return members.call(frame, frame.slots[slot], isElement(frame), command, piped);
  }

  @Override
  public String toString() {
    return members == null ? name : name + members;
  }
}
