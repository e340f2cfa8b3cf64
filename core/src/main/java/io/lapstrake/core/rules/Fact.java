package io.lapstrake.core.rules;

import io.lapstrake.core.rules.demand.Demand;
import io.lapstrake.core.rules.demand.Demands;
import io.lapstrake.core.rules.demand.Several;
import io.lapstrake.core.rules.demand.Size;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.Formats;
import io.lapstrake.core.rules.format.TextFormat;
import io.lapstrake.core.value.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the facts of the table's rows. */
final class Fact {

  private Fact() {}

  /**
   * Adds a fact to what is known of a field.
   *
   * @param words the fact's words, at least one
   * @param shapes what {@code is} may name
   * @throws IllegalArgumentException when it is none
   */
  static void add(RuleDraft draft, List<String> words, Map<String, RuleDraft> shapes) {
    switch (words.get(0)) {
      case "is" -> draft.include(shape(words.get(1), shapes));
      case "list" -> draft.list = list(words);
      case "set" -> draft.list = ListRule.SET;
      case "unique" -> draft.unique.add(unique(words.get(1)));
      case "several-require" -> draft.several = new Several(words.get(1));
      case "size" -> draft.size = size(words);
      case "since" -> draft.since.add(Since.of(words));
      case "keys" -> draft.keys = text(words.get(1));
      case "bytes" -> draft.mostBytes = Integer.parseInt(words.get(1));
      case "default" -> draft.standard = literal(words.get(1));
      case "folds-into" -> draft.foldsInto = words.get(1);
      case "ignored" -> draft.ignored = true;
      case "cluster-owned" -> draft.clusterOwned = true;
      case "empty-is-absent" -> draft.emptyIsAbsent = true;
      case "defines-kind" -> draft.definesKind = true;
      case "secret" -> draft.secret = true;
      case "raw" -> draft.raw = true;
      case "typed" -> draft.raw = false;
      case "immutable" -> draft.guards.add(guard(Verdict.IMMUTABLE, words));
      case "mutable" -> draft.guards.add(guard(Verdict.MUTABLE, words));
      case "restarts" -> draft.guards.add(guard(Verdict.RESTARTS, words));
      default -> look(draft, words);
    }
  }

  private static void look(RuleDraft draft, List<String> words) {
    Demand demand = Demands.of(words);
    if (demand == null) {
      draft.format = format(words);
    } else {
      draft.demands.add(demand);
    }
  }

  private static Size size(List<String> words) {
    int max = words.size() == 2 ? Integer.MAX_VALUE : Integer.parseInt(words.get(2));
    return new Size(Integer.parseInt(words.get(1)), max);
  }

  private static ListRule unique(String key) {
    return new ListRule(Arrays.asList(key.split("\\+", -1)), true, true);
  }

  private static RuleDraft shape(String name, Map<String, RuleDraft> shapes) {
    return known(shapes.get(name), "No shape above is called " + name);
  }

  private static TextFormat text(String word) {
    return known(Formats.text(word), "Not a format of text: " + word);
  }

  private static Format format(List<String> words) {
    return known(Formats.of(words), "Neither a fact nor a format: " + words.get(0));
  }

  private static <T> T known(@Nullable T found, String otherwise) {
    if (found == null) {
      throw new IllegalArgumentException(otherwise);
    }
    return found;
  }

  /** {@code list by port+protocol}, {@code list by name ordered}. */
  private static ListRule list(List<String> words) {
    boolean ordered = words.size() == 4 && words.get(3).equals("ordered");
    if (!words.get(1).equals("by") || words.size() > (ordered ? 4 : 3)) {
      throw new IllegalArgumentException("Not a list: " + String.join(" ", words));
    }
    return new ListRule(Arrays.asList(words.get(2).split("\\+", -1)), true, ordered);
  }

  private static Literal<?> literal(String word) {
    return switch (word) {
      case "true" -> Literal.TRUE;
      case "false" -> Literal.FALSE;
      default -> word.matches("-?\\d+") ? Literal.of(Long.parseLong(word)) : Literal.of(word);
    };
  }

  /** {@code immutable}, {@code immutable when set and both spec.type = LoadBalancer}. */
  private static Guard guard(Verdict verdict, List<String> words) {
    if (words.size() == 1) {
      return new Guard(verdict, List.of());
    }
    if (!words.get(1).equals("when")) {
      throw new IllegalArgumentException("Not a condition: " + String.join(" ", words));
    }
    var terms = new ArrayList<Term>();
    List<String> rest = words.subList(2, words.size());
    for (int and = rest.indexOf("and"); and >= 0; and = rest.indexOf("and")) {
      terms.add(Term.of(rest.subList(0, and)));
      rest = rest.subList(and + 1, rest.size());
    }
    terms.add(Term.of(rest));
    return new Guard(verdict, terms);
  }

  /** The fields at the top that are folded into others, by name. */
  static SortedMap<String, String> folds(RuleDraft root) {
    var folds = new TreeMap<String, String>();
    root.fields.forEach(
        (key, field) -> {
          if (field.foldsInto != null) {
            folds.put(key, field.foldsInto);
          }
        });
    return folds;
  }
}
