package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.NoValue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One rendering of any number of templates, to which the limits apply together. For one thread. */
public final class Rendering {

  private final TemplateSet set;
  private final Surroundings surroundings;
  private final RandomGenerator random;
  private final Budget budget;

  Rendering(TemplateSet set, Surroundings surroundings) {
    this.set = set;
    this.surroundings = surroundings;
    this.random = surroundings.random().get();
    this.budget = new Budget(surroundings.limits());
  }

  /** How many bytes may still be made. */
  public long bytesLeft() {
    return budget.bytesLeft();
  }

  /**
   * Pays for what is made of what was printed.
   *
   * @throws LimitReached if the rendering comes to a limit
   */
  public void spend(long bytes) {
    budget.bytes(bytes);
  }

  /**
   * What a template prints of some data, without the {@code <no value>} that Helm takes out.
   *
   * @throws RenderFailure if it fails, or the rendering comes to a limit
   * @throws IllegalArgumentException if there is no template of that name
   */
  public String text(String name, @Nullable Object data) {
    Template template = set.templates().find(name);
    if (template == null) {
      throw new IllegalArgumentException("no template " + name);
    }
    try {
      var run = new Run(set, surroundings, random, budget);
      return Printing.withoutNoValue(run.output(template, data == null ? NoValue.NONE : data));
    } catch (StackOverflowError tooDeep) {
      Place place = template.source().lineOf(0);
      String message = "template: " + place + ": the data or the templates are nested too deep";
      throw new RenderFailure(RenderFailure.Reason.LIMIT, place, message, null);
    }
  }
}
