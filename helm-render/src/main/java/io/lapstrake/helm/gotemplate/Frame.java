package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import org.jspecify.annotations.Nullable;

/** A template that is being run: its point, its variables, where it stands. */
final class Frame {

  /** The rendering that it is part of. */
  final Run run;

  final Template template;

  /** The variables, by the places that the parser gave them; the first is {@code $}. */
  final @Nullable Object[] slots;

  /** Which of the first 64 variables hold an element of a list or map, whose type is any. */
  long elements;

  /** The value of the point. */
  @Nullable Object dot;

  /** Whether the point is an element of a list or map, whose type is any. */
  boolean dotIsElement;

  /** What is being evaluated, for messages. */
  Node at;

  Frame(Run run, Template template, @Nullable Object data) {
    this.run = run;
    this.template = template;
    this.slots = new Object[template.slots()];
    this.slots[0] = data;
    this.dot = data;
    this.at = template.body();
  }

  /** An error of the language, in Go's words. */
  RenderFailure failure(String message) {
    return failure(RenderFailure.Reason.EXECUTION, message, null);
  }

  /** The end of a rendering that came to a limit. */
  RenderFailure tooMuch(String message) {
    return failure(RenderFailure.Reason.LIMIT, message, null);
  }

  /** An error that a function gave. */
  RenderFailure calling(String name, TemplateFailure inner) {
    return failure(
        inner.isSaidByChart() ? RenderFailure.Reason.REFUSAL : RenderFailure.Reason.EXECUTION,
        "error calling " + name + ": ",
        inner);
  }

  private RenderFailure failure(
      RenderFailure.Reason reason, String message, @Nullable TemplateFailure inner) {
    Place place = template.source().place(at.position);
    String where =
        "template: "
            + place
            + ": executing "
            + GoQuote.text(template.name())
            + " at <"
            + at
            + ">: ";
    return new RenderFailure(reason, place, where + message, inner);
  }
}
