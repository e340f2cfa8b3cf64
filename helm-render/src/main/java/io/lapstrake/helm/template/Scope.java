package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.PathExpression;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the names of a template are looked up: a value, what a block names beside it, and the scope
 * around.
 *
 * <p>A name is looked for in the value of the block that stands around it and in no other; only
 * {@code ../} and {@code @root} lead out of it.
 */
final class Scope extends Context {

  private final Run run;
  private final @Nullable Scope outer;
  private final Map<String, Object> variables;
  private final Map<String, Object> named;

  private Scope(
      Run run,
      Object value,
      @Nullable Scope outer,
      Map<String, Object> variables,
      Map<String, Object> named) {
    super(value);
    this.run = run;
    this.outer = outer;
    this.variables = variables;
    this.named = named;
    this.parent = outer;
    this.resolver = MapValueResolver.INSTANCE;
    this.data = outer == null ? shared(run) : outer.data;
  }

  /** What Handlebars keeps while it runs, and the run. */
  @SuppressWarnings("JdkObsolete") // as Handlebars casts them
  private static Map<String, Object> shared(Run run) {
    var partials = new LinkedList<Map<String, Template>>();
    partials.add(new HashMap<>());
    Map<String, Object> shared = new HashMap<>();
    shared.put(PARTIALS, new HashMap<String, Template>());
    shared.put(INLINE_PARTIALS, partials);
    shared.put(INVOCATION_STACK, new LinkedList<>());
    shared.put(Run.KEY, run);
    return shared;
  }

  /** The outermost scope of a run. */
  static Scope root(Run run, Fields model) {
    return new Scope(run, model, null, Map.of(), Map.of());
  }

  /** The scope of a block within this one. */
  Scope inner(Object value, Map<String, Object> variables, Map<String, Object> named) {
    return new Scope(run, value, this, variables, named);
  }

  /** The value at a path; null, and a finding of the run, where there is none. */
  @Override
  public @Nullable Object get(List<PathExpression> path) {
    return isAskedByHandlebars(path) ? null : get(ScopePath.of(path.toString()));
  }

  /** Handlebars looks for two names by itself wherever a template is included. */
  private static boolean isAskedByHandlebars(List<PathExpression> path) {
    String text = path.toString();
    return !path.get(0).local() && (text.equals("size") || text.equals("empty"));
  }

  /** The value at a path; null, and a finding of the run, where there is none. */
  @Nullable Object get(ScopePath path) {
    run.step();
    if (path.isVariable()) {
      return run.orFind(variable(path));
    }
    Scope start = this;
    for (int i = 0; i < path.ups(); i++) {
      if (start.outer == null) {
        return run.orFind(Found.nothing(Unknown.above(path.text())));
      }
      start = start.outer;
    }
    return run.orFind(start.from(path));
  }

  private Found from(ScopePath path) {
    List<String> names = path.names();
    if (names.isEmpty()) {
      return Found.of(model());
    }
    Object given = path.isBare() ? named(names.get(0)) : null;
    return given == null
        ? Found.of(model()).along(names, this, path.text())
        : Found.of(given).along(names.subList(1, names.size()), this, path.text());
  }

  private @Nullable Object named(String name) {
    for (Scope it = this; it != null; it = it.outer) {
      Object value = it.named.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private Found variable(ScopePath path) {
    List<String> names = path.names();
    String name = names.isEmpty() ? "" : names.get(0);
    Scope it = this;
    if (name.equals("root")) {
      return Found.of(root().model()).along(names.subList(1, names.size()), root(), path.text());
    }
    int ups = path.ups();
    for (; it != null; it = it.outer) {
      Object value = it.variables.get(name);
      if (value != null && ups-- == 0) {
        return Found.of(value).along(names.subList(1, names.size()), this, path.text());
      }
    }
    return Found.nothing(Unknown.variable(path.text()));
  }

  Scope root() {
    Scope it = this;
    while (it.outer != null) {
      it = it.outer;
    }
    return it;
  }

  /** How a name is reached that stands in a scope around this one: {@code ../name}. */
  @Nullable String way(String name) {
    var up = new StringBuilder();
    for (Scope it = outer; it != null; it = it.outer) {
      up.append("../");
      if (it.model() instanceof Fields fields && fields.containsKey(name)) {
        return up + name;
      }
    }
    return null;
  }
}
