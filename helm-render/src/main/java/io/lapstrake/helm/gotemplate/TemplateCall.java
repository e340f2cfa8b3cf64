package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.NoValue;
import org.jspecify.annotations.Nullable;

/** {@code template}, which prints a named template where it stands; {@code block} too. */
final class TemplateCall extends Statement {

  private final String name;
  private final @Nullable Pipeline pipeline;

  TemplateCall(int position, String name, @Nullable Pipeline pipeline) {
    super(position);
    this.name = name;
    this.pipeline = pipeline;
  }

  @Override
  int run(Frame frame) {
    frame.run.step();
    frame.at = this;
    Template template = frame.run.find(name);
    if (template == null) {
      throw frame.failure("template " + GoQuote.text(name) + " not defined");
    } else if (frame.run.isDeepest()) {
      throw frame.tooMuch("exceeded maximum template depth (" + frame.run.limits().depth() + ")");
    }
    Object data = pipeline == null ? NoValue.NONE : pipeline.value(frame);
    frame.run.execute(template, data);
    return DONE;
  }

  @Override
  public String toString() {
    return "{{template " + GoQuote.text(name) + (pipeline == null ? "" : " " + pipeline) + "}}";
  }
}
