package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.TemplateFailure;
import org.jspecify.annotations.Nullable;

/** A pipeline whose value is printed, unless it is declared or assigned. */
final class Action extends Statement {

  private final Pipeline pipeline;

  Action(int position, Pipeline pipeline) {
    super(position);
    this.pipeline = pipeline;
  }

  @Override
  int run(Frame frame) {
    frame.run.step();
    Object value = pipeline.value(frame);
    if (!pipeline.declares()) {
      frame.run.print(text(frame, value));
    }
    return DONE;
  }

  private static String text(Frame frame, @Nullable Object value) {
    try {
      return Printing.text(value);
    } catch (TemplateFailure tooMuch) {
      throw frame.tooMuch(String.valueOf(tooMuch.getMessage()));
    }
  }

  @Override
  public String toString() {
    return "{{" + pipeline + "}}";
  }
}
