package io.lapstrake.core.rules;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What objects of a kind are for, so that a plan can tell what a change of one risks. */
public final class Meaning {

  /** What an object does to who reaches whom. */
  public enum Traffic {
    /** Nothing. */
    NONE,
    /** With it, more reach more. */
    OPENS,
    /** With it, fewer reach less. */
    CLOSES
  }

  private boolean guarded;
  private String holds = "";
  private @Nullable Equal holdsWhen;
  private Traffic traffic = Traffic.NONE;
  private List<String> ways = List.of();
  private List<String> grants = List.of();
  private final RolloutRule rollout = new RolloutRule();

  Meaning() {}

  /** A field that must have a value. */
  record Equal(String path, String value) {

    static Equal of(List<String> words) {
      if (words.size() != 3 || !words.get(1).equals("=")) {
        throw new IllegalArgumentException("Not a comparison: " + String.join(" ", words));
      }
      return new Equal(words.get(0), words.get(2));
    }

    boolean holdsIn(MapNode object) {
      return at(object, path).filter(value::equals).isPresent();
    }
  }

  /** The text of a leaf at a path; empty where there is none. */
  static Optional<String> at(MapNode object, String path) {
    return object.at(path.split("\\.", -1)) instanceof Literal<?> leaf
        ? Optional.of(leaf.inText())
        : Optional.empty();
  }

  /** Adds a fact of the table. */
  void add(List<String> fact) {
    List<String> rest = new ArrayList<>(fact.subList(1, fact.size()));
    switch (fact.get(0)) {
      case "protected" -> guarded = true;
      case "holds" -> {
        int when = rest.indexOf("when");
        holds = String.join(" ", when < 0 ? rest : rest.subList(0, when));
        holdsWhen = when < 0 ? null : Equal.of(rest.subList(when + 1, rest.size()));
      }
      case "opens", "closes" -> {
        traffic = fact.get(0).equals("opens") ? Traffic.OPENS : Traffic.CLOSES;
        ways = List.copyOf(rest);
      }
      case "grants" -> grants = List.copyOf(rest);
      default -> rollout.add(fact.get(0), rest);
    }
  }

  /** Whether objects are protected from being deleted or replaced unless they say otherwise. */
  public boolean isProtected() {
    return guarded;
  }

  /** What is lost with an object, such as {@code its claims}; empty where nothing is. */
  public Optional<String> lostWith(MapNode object) {
    return holds.isEmpty() || (holdsWhen != null && !holdsWhen.holdsIn(object))
        ? Optional.empty()
        : Optional.of(holds);
  }

  /** What an object does to who reaches whom. */
  public Traffic traffic() {
    return traffic;
  }

  /** Whether a field decides who reaches whom. */
  public boolean isWay(String path) {
    return isBelow(path, ways);
  }

  /** Whether a field decides who may do what. */
  public boolean isGrant(String path) {
    return isBelow(path, grants);
  }

  /** Whether objects say who may do what. */
  public boolean grants() {
    return !grants.isEmpty();
  }

  private static boolean isBelow(String path, List<String> fields) {
    return fields.stream()
        .anyMatch(
            field ->
                path.startsWith(field)
                    && (path.length() == field.length()
                        || ".[".indexOf(path.charAt(field.length())) >= 0));
  }

  /** How the pods of an object are replaced; empty where nothing is known. */
  public Optional<Rollout> rollout(MapNode object) {
    return rollout.of(object);
  }
}
