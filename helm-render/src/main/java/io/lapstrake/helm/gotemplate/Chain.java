package io.lapstrake.helm.gotemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that are looked for in the value of another word: {@code (dict "a" 1).a}. */
final class Chain extends Operand {

  private final Operand of;
  private final Members members;

  Chain(int position, Operand of, List<String> names) {
    super(position);
    this.of = of;
    this.members = new Members(this, names);
  }

  @Override
  @Nullable Object value(Frame frame) {
    frame.at = this;
    return members.of(frame, receiver(frame), false);
  }

  @Override
  @Nullable Object command(Frame frame, Command command, @Nullable Object piped) {
    frame.at = this;
    return members.call(frame, receiver(frame), false, command, piped);
  }

  private @Nullable Object receiver(Frame frame) {
    frame.at = of;
    return of.value(frame);
  }

  @Override
  public String toString() {
    return of.asWord() + members;
  }
}
