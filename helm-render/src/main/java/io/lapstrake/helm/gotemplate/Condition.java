package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.NoValue;
import org.jspecify.annotations.Nullable;

/** {@code if} and {@code with}, which moves the point. */
final class Condition extends Statement {

  private final boolean moves;
  private final Pipeline pipeline;
  private final Body then;
  private final @Nullable Body otherwise;

  Condition(int position, boolean moves, Pipeline pipeline, Body then, @Nullable Body otherwise) {
    super(position);
    this.moves = moves;
    this.pipeline = pipeline;
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  int run(Frame frame) {
    frame.run.step();
    Object value = pipeline.value(frame);
    if (isTrue(value)) {
      return moves ? within(frame, value) : then.run(frame);
    }
    return otherwise == null ? DONE : otherwise.run(frame);
  }

  static boolean isTrue(@Nullable Object value) {
    return value != NoValue.NONE && GoTypes.isTrue(value);
  }

  private int within(Frame frame, @Nullable Object value) {
    Object dot = frame.dot;
    boolean element = frame.dotIsElement;
    frame.dot = value;
    frame.dotIsElement = false;
    int end = then.run(frame);
    frame.dot = dot;
    frame.dotIsElement = element;
    return end;
  }

  @Override
  public String toString() {
    return "{{" + (moves ? "with " : "if ") + pipeline + "}}";
  }
}
