package io.lapstrake.helm.gotemplate;

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
      frame.run.print(Printing.text(value));
    }
    return DONE;
  }

  @Override
  public String toString() {
    return "{{" + pipeline + "}}";
  }
}
