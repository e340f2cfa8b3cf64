package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run over a template: where it is, how much it did, and what it found. Not thread-safe. */
final class Run {

  /** Under which Handlebars keeps the run. */
  static final String KEY = Run.class.getName();

  private static final int MOST_STEPS = 2_000_000;
  private static final int DEEPEST = 150;

  private final Mistakes mistakes;
  private final List<Finding> pending = new ArrayList<>();
  private Scope scope;
  private int steps;
  private int depth;

  Run(Fields model, Mistakes mistakes) {
    this.mistakes = mistakes;
    this.scope = Scope.root(this, model);
  }

  /** The run to which a tag belongs. */
  static Run of(Options options) {
    return options.data(KEY);
  }

  /** The scope in which the template is now. */
  Scope scope() {
    return scope;
  }

  /** Counts a step. */
  void step() {
    if (++steps > MOST_STEPS) {
      throw new Ended("The template took " + MOST_STEPS + " steps and had not ended.");
    }
  }

  /**
   * The value that was found; null, and a finding that waits for its place, where there is none.
   */
  @Nullable Object orFind(Found found) {
    if (found.nothing() != null) {
      pending.add(found.nothing());
    }
    return found.value();
  }

  /** What was found since it was last asked. */
  List<Finding> taken() {
    List<Finding> taken = List.copyOf(pending);
    pending.clear();
    return taken;
  }

  /** Says that a tag was wrong. */
  void report(List<Finding> findings, Options options) {
    if (findings.isEmpty()) {
      return;
    }
    if (options.tagType == TagType.SECTION) {
      mistakes.inBlock(findings, options);
    } else {
      mistakes.at(findings, options.fn);
    }
  }

  /** Says that a tag was wrong that has a place of its own. */
  void report(List<Finding> findings, Template tag) {
    mistakes.at(findings, tag);
  }

  /** Writes a template's part in a scope. */
  void write(Template part, Scope inScope, Writer writer) throws IOException {
    step();
    if (++depth > DEEPEST) {
      throw new Ended("Blocks and included templates stand " + DEEPEST + " deep in each other.");
    }
    Scope before = scope;
    scope = inScope;
    try {
      part.apply(inScope, writer);
    } finally {
      scope = before;
      depth--;
    }
  }

  /** A limit was reached. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Ended(String message) {
      super(message, null, false, false);
    }
  }
}
