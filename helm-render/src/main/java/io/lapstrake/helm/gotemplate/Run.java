package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TemplateFailure;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One template of a rendering, with those that it includes. */
final class Run implements Context {

  private static final int STEPS_PER_CALL = 5;

  private final TemplateSet set;
  private final Surroundings surroundings;
  private final Limits limits;
  private final RandomGenerator random;
  private final Budget budget;
  private final Map<String, Integer> included = new HashMap<>();
  private final DeepStack stack = new DeepStack();
  private Scope templates;
  private StringBuilder out = new StringBuilder();
  private int depth;

  Run(TemplateSet set, Surroundings surroundings, RandomGenerator random, Budget budget) {
    this.set = set;
    this.templates = set.templates();
    this.surroundings = surroundings;
    this.limits = surroundings.limits();
    this.random = random;
    this.budget = budget;
  }

  Limits limits() {
    return limits;
  }

  /** Counts an action. */
  void step() {
    budget.steps(1);
  }

  /** Counts a call of a function, which takes as long as some actions. */
  void call() {
    budget.steps(STEPS_PER_CALL);
  }

  void print(String text) {
    spend(text.length());
    out.append(text);
  }

  @Override
  public void spend(long bytes) {
    budget.bytes(bytes);
  }

  @Nullable Template find(String name) {
    return templates.find(name);
  }

  boolean isDeepest() {
    return depth >= limits.depth();
  }

  /** Runs a template, which prints where the one around it does. */
  void execute(Template template, @Nullable Object data) {
    depth++;
    stack.within(
        template.nesting(),
        () -> {
          Frame frame = new Frame(this, template, data);
          try {
            template.body().run(frame);
          } catch (LimitReached limit) {
            throw frame.tooMuch(limit.getMessage());
          }
        });
    depth--;
  }

  /** What a template prints by itself. */
  String output(Template template, @Nullable Object data) {
    StringBuilder around = out;
    out = new StringBuilder();
    try {
      execute(template, data);
      return out.toString();
    } finally {
      out = around;
    }
  }

  @Override
  public String include(String name, @Nullable Object data) {
    int before = included.getOrDefault(name, 0);
    if (before > limits.depth() || isDeepest()) {
      throw new TemplateFailure(
          "rendering template has a nested reference name: "
              + name
              + ": unable to execute template");
    }
    Template template = find(name);
    if (template == null) {
      throw new TemplateFailure(
          "template: no template "
              + GoQuote.text(name)
              + " associated with template "
              + GoQuote.text(TemplateSet.ROOT));
    }
    included.put(name, before + 1);
    String text = output(template, data == null ? NoValue.NONE : data);
    included.put(name, before);
    return text;
  }

  @Override
  public String evaluate(String text, @Nullable Object data) {
    if (isDeepest()) {
      throw new LimitReached("templates nest deeper than " + limits.depth());
    }
    spend(text.length());
    Parsed parsed = set.evaluated(text);
    Scope around = templates;
    templates = templates.with(parsed);
    try {
      String printed = output(parsed.main(), data == null ? NoValue.NONE : data);
      return Printing.withoutNoValue(printed);
    } catch (TemplateFailure failure) {
      String message = "error during tpl function execution for " + GoQuote.text(text) + ": ";
      Place start = parsed.main().source().lineOf(0);
      throw new RenderFailure(RenderFailure.Reason.EXECUTION, start, message, failure);
    } finally {
      templates = around;
    }
  }

  @Override
  public Clock clock() {
    return surroundings.clock();
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public Map<String, @Nullable Object> lookup(
      String apiVersion, String kind, String namespace, String name) {
    return surroundings.lookup().find(apiVersion, kind, namespace, name);
  }
}
