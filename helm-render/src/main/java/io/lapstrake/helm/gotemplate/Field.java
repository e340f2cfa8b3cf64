package io.lapstrake.helm.gotemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names with points before them, which are looked for in the point: {@code .Values.image.tag}. */
final class Field extends Operand {

  private final Members members;

  Field(int position, List<String> names) {
    super(position);
    this.members = new Members(this, names);
  }

  @Override
  @Nullable Object value(Frame frame) {
    frame.at = this;
    return members.of(frame, frame.dot, frame.dotIsElement);
  }

  @Override
  @Nullable Object command(Frame frame, Command command, @Nullable Object piped) {
    frame.at = this;
    return members.call(frame, frame.dot, frame.dotIsElement, command, piped);
  }

  @Override
  public String toString() {
    return members.toString();
  }
}
