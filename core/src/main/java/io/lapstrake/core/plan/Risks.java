package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.Meaning;
import io.lapstrake.core.rules.Rollout;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what the changes of a plan risk, by what their kinds mean. */
final class Risks implements Change.Cases<List<Risk>> {

  private Risks() {}

  /** All of them, the worst first. */
  static List<Risk> of(List<Change> changes) {
    var risks = new Risks();
    return changes.stream()
        .filter(change -> change.action() != Action.KEEP)
        .flatMap(change -> change.match(risks).stream())
        .sorted(Risk.WORST_FIRST)
        .toList();
  }

  /** Those of one change, the worst first. */
  static List<Risk> of(Change change) {
    return of(List.of(change));
  }

  private static Meaning meaning(ResourceKey key) {
    return Rules.kubernetes().of(key.group(), key.kind()).meaning();
  }

  /** The risks of one change while they are gathered. */
  private static final class Gathered {
    private final Change change;
    private final ResourceKey key;
    private final Meaning meaning;
    private final List<Risk> all = new ArrayList<>();

    Gathered(Change change, ResourceKey key) {
      this.change = change;
      this.key = key;
      this.meaning = meaning(key);
    }

    void add(Risk.Kind kind, List<FieldPath> fields, String words) {
      all.add(new Risk(kind, change.address(), key, fields, words));
    }

    /** The object goes, or comes. */
    void whole(boolean comes) {
      Meaning.Traffic traffic = meaning.traffic();
      if (traffic != Meaning.Traffic.NONE && (!comes || traffic == Meaning.Traffic.CLOSES)) {
        boolean opens = comes == (traffic == Meaning.Traffic.OPENS);
        add(
            opens ? Risk.Kind.TRAFFIC_OPENED : Risk.Kind.TRAFFIC_CLOSED,
            List.of(),
            opens ? "more may be reached" : "less may be reached");
      }
      if (meaning.grants()) {
        add(
            comes ? Risk.Kind.ACCESS_WIDENED : Risk.Kind.ACCESS_NARROWED,
            List.of(),
            comes ? "more may be done" : "less may be done");
      }
    }

    void lost(MapNode object, String fate) {
      meaning
          .lostWith(object)
          .ifPresent(it -> add(Risk.Kind.DATA, List.of(), fate + " loses " + it));
    }

    void effect(Effect effect, MapNode after) {
      if (effect.level() == Effect.Level.ROLLING_RESTART) {
        Optional<Rollout> rollout = meaning.rollout(after);
        boolean isAtOnce = rollout.filter(Rollout::isAtOnce).isPresent();
        add(
            isAtOnce ? Risk.Kind.DOWNTIME : Risk.Kind.RESTART,
            effect.fields(),
            (isAtOnce ? "restart" : "rolling restart")
                + rollout.map(it -> ", " + it.words()).orElse(""));
      } else if (effect.level() == Effect.Level.IN_PLACE) {
        add(Risk.Kind.IN_PLACE, List.of(), effect.summary());
      }
    }

    void fields() {
      List<FieldChange> ways = fields(meaning::isWay);
      if (!ways.isEmpty()) {
        add(Risk.Kind.TRAFFIC_CHANGED, paths(ways), "who reaches whom changes");
      }
      List<FieldChange> grants = fields(meaning::isGrant);
      if (!grants.isEmpty()) {
        boolean added = grants.stream().allMatch(it -> it.form() == FieldChange.Form.ADDED);
        boolean removed = grants.stream().allMatch(it -> it.form() == FieldChange.Form.REMOVED);
        add(
            added
                ? Risk.Kind.ACCESS_WIDENED
                : removed ? Risk.Kind.ACCESS_NARROWED : Risk.Kind.ACCESS_CHANGED,
            paths(grants),
            added ? "more may be done" : removed ? "less may be done" : "who may do what changes");
      }
    }

    private List<FieldChange> fields(Predicate<String> wanted) {
      return change.fields().stream().filter(it -> wanted.test(it.path().toString())).toList();
    }

    private static List<FieldPath> paths(List<FieldChange> changes) {
      return changes.stream().map(FieldChange::path).toList();
    }
  }

  @Override
  public List<Risk> create(Change.Create it) {
    var risks = new Gathered(it, it.key());
    risks.whole(true);
    return risks.all;
  }

  @Override
  public List<Risk> update(Change.Update it) {
    var risks = new Gathered(it, it.key());
    risks.effect(it.effect(), it.after().tree());
    risks.fields();
    return risks.all;
  }

  @Override
  public List<Risk> replace(Change.Replace it) {
    var risks = new Gathered(it, it.before().key());
    risks.add(Risk.Kind.REPLACEMENT, it.effect().fields(), reason(it));
    risks.lost(it.before().content(), "replacing it");
    risks.fields();
    return risks.all;
  }

  private static String reason(Change.Replace it) {
    List<String> others = it.because().stream().map(Object::toString).toList();
    return others.isEmpty()
        ? it.effect().summary()
        : "is made anew with " + String.join(", ", others);
  }

  @Override
  public List<Risk> delete(Change.Delete it) {
    var risks = new Gathered(it, it.key());
    risks.add(Risk.Kind.DELETION, List.of(), "delete");
    risks.lost(it.before().content(), "deleting it");
    risks.whole(false);
    return risks.all;
  }

  @Override
  public List<Risk> move(Change.Move it) {
    return List.of();
  }

  @Override
  public List<Risk> adopt(Change.Adopt it) {
    var risks = new Gathered(it, it.key());
    risks.effect(it.effect(), it.after().tree());
    risks.fields();
    return risks.all;
  }

  @Override
  public List<Risk> accept(Change.Accept it) {
    return List.of();
  }

  @Override
  public List<Risk> forget(Change.Forget it) {
    return List.of();
  }

  @Override
  public List<Risk> keep(Change.Keep it) {
    return List.of();
  }
}
