package io.lapstrake.helm.gotemplate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named templates that a template sees: those of all files, and those of an evaluated text. */
final class Scope {

  private final Map<String, Template> own;
  private final @Nullable Scope around;

  private Scope(Map<String, Template> own, @Nullable Scope around) {
    this.own = own;
    this.around = around;
  }

  /** The templates of parsed texts, in the order in which they were parsed. */
  static Scope of(Iterable<Parsed> all) {
    var named = new HashMap<String, Template>();
    for (Parsed parsed : all) {
      parsed
          .named()
          .forEach(
              (name, template) -> {
                if (!template.body().isBlank() || !named.containsKey(name)) {
                  named.put(name, template);
                }
              });
    }
    return new Scope(named, null);
  }

  /** These and those of one more text. */
  Scope with(Parsed parsed) {
    if (parsed.named().size() == 1) {
      return this;
    }
    var more = new HashMap<String, Template>();
    parsed
        .named()
        .forEach(
            (name, template) -> {
              if (!template.body().isBlank() || find(name) == null) {
                more.put(name, template);
              }
            });
    return new Scope(more, this);
  }

  @Nullable Template find(String name) {
    for (Scope scope = this; scope != null; scope = scope.around) {
      Template found = scope.own.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
