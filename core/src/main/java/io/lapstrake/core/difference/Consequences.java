package io.lapstrake.core.difference;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.Occasion;
import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.rules.Verdict;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the changes of an object's fields mean, by the rules of its kind. */
final class Consequences {

  private final MapNode before;
  private final MapNode after;
  private final RuleNode root;
  private final Set<FieldPath> immutable = new LinkedHashSet<>();
  private final Set<FieldPath> restarting = new LinkedHashSet<>();

  Consequences(MapNode before, MapNode after, KindRules rules) {
    this.before = before;
    this.after = after;
    this.root = rules.root();
  }

  /** Takes a change of the field that a scope ends at, or of one below it without rules. */
  void changed(FieldPath path, @Nullable Scope scope) {
    boolean decided = false;
    for (Scope at = scope; at != null; at = at.above()) {
      Occasion occasion = occasion(at);
      Verdict verdict = decided ? null : at.rule().verdict(occasion);
      decided |= verdict != null;
      if (verdict == Verdict.IMMUTABLE) {
        immutable.add(path);
      }
      if (at.rule().restarts(occasion)) {
        restarting.add(path);
      }
    }
  }

  /** Takes what is below a field that was added, removed or became something else. */
  void below(FieldPath path, RuleNode rule, @Nullable Node was, @Nullable Node is) {
    if (!rule.hasGuards()) {
      return;
    }
    rule.fields()
        .forEach(
            (key, field) -> {
              Node old = was instanceof MapNode map ? map.get(key) : null;
              Node now = is instanceof MapNode map ? map.get(key) : null;
              if (field.hasGuards() && !Objects.equals(old, now)) {
                changed(path.key(key), new Scope(null, field, old, now));
                below(path.key(key), field, old, now);
              }
            });
  }

  private Occasion occasion(Scope scope) {
    return new Occasion(root, before, after, scope.before(), scope.after());
  }

  Effect effect() {
    if (!immutable.isEmpty()) {
      return new Effect(Effect.Level.REPLACE, new ArrayList<>(immutable));
    }
    return restarting.isEmpty()
        ? new Effect(Effect.Level.IN_PLACE, new ArrayList<>())
        : new Effect(Effect.Level.ROLLING_RESTART, new ArrayList<>(restarting));
  }
}
