package io.lapstrake.helm.schema;

import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a schema refuses, each mistake once. A validator tells what is wrong by each alternative of
 * {@code anyOf}, and that none of them fits; Helm prints the former below the latter, and so that
 * is one mistake here. What only repeats that a part of a schema was not met is left out.
 */
final class Refusals {

  /** Keywords of alternatives: that all of them fail is one mistake. */
  private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf", "contains");

  private final List<Error> errors;

  /** Errors by the paths below which their parts are found, and by their places in the values. */
  private final Map<String, Map<String, List<Error>>> wholes = new HashMap<>(); // by key alone

  /** Where each error was found among all. */
  private final IdentityHashMap<Error, Integer> order = new IdentityHashMap<>();

  private Refusals(List<Error> errors) {
    this.errors = errors;
    for (Error error : errors) {
      order.put(error, order.size());
      for (String path : partPaths(error)) {
        wholes
            .computeIfAbsent(path, any -> new HashMap<>())
            .computeIfAbsent(error.getInstanceLocation(), any -> new ArrayList<>())
            .add(error);
      }
    }
  }

  /** Below which paths the errors stand that an error sums up. */
  private static List<String> partPaths(Error whole) {
    String path = whole.getEvaluationPath();
    return "if".equals(whole.getKeyword())
        ? List.of(path.replaceFirst("if$", "then"), path.replaceFirst("if$", "else"))
        : List.of(path);
  }

  /**
   * A mistake.
   *
   * @param error what says where it is
   * @param reasons why each alternative fails; empty where there are none
   */
  record Refusal(Error error, List<Error> reasons) {

    /** Where it is in the values, as a pointer. */
    String location() {
      return error.getInstanceLocation();
    }

    /** What was refused, in one line. */
    String text() {
      String reason =
          reasons.stream().map(this::shown).distinct().collect(Collectors.joining("; "));
      return error.getError() + (reason.isEmpty() ? "" : ": " + reason);
    }

    private String shown(Error reason) {
      String at = reason.getInstanceLocation();
      return at.equals(location()) ? reason.getError() : at + ": " + reason.getError();
    }
  }

  /** The mistakes, in the order in which they were found. */
  static List<Refusal> of(List<Error> errors) {
    return new Refusals(errors).all();
  }

  private List<Refusal> all() {
    var whole = new ArrayList<List<Error>>(errors.size());
    Set<Error> summing = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Error error : errors) {
      List<Error> around = around(error);
      summing.addAll(around);
      whole.add(around.stream().filter(Refusals::isChoice).toList());
    }
    var found = new LinkedHashMap<Error, List<Error>>();
    for (int i = 0; i < errors.size(); i++) {
      if (!summing.contains(errors.get(i))) {
        add(errors.get(i), whole.get(i), found);
      }
    }
    return found.entrySet().stream().map(Refusals::refusal).toList();
  }

  /** The errors that sum an error up, in the order in which they were found. */
  private List<Error> around(Error part) {
    var around = new ArrayList<Error>();
    for (String path = up(part.getEvaluationPath()); path != null; path = up(path)) {
      Map<String, List<Error>> places = wholes.getOrDefault(path, Map.of());
      String place = places.isEmpty() ? null : part.getInstanceLocation();
      for (; place != null; place = up(place)) {
        around.addAll(places.getOrDefault(place, List.of()));
      }
    }
    around.sort(Comparator.comparingInt(error -> order.getOrDefault(error, 0)));
    return around;
  }

  /** The pointer around one; null where there is none. */
  private static @Nullable String up(String pointer) {
    int end = pointer.lastIndexOf('/');
    return end < 0 ? null : pointer.substring(0, end);
  }

  private static void add(Error error, List<Error> choices, Map<Error, List<Error>> found) {
    Error outermost = choices.isEmpty() ? error : choices.get(0);
    for (Error choice : choices) {
      outermost = isPartOf(outermost, choice) ? choice : outermost;
    }
    List<Error> reasons = found.computeIfAbsent(outermost, any -> new ArrayList<>());
    if (!choices.isEmpty()) {
      reasons.add(error);
    }
  }

  /** What fits more than one alternative fails by none of the others. */
  private static Refusal refusal(Map.Entry<Error, List<Error>> found) {
    Error error = found.getKey();
    boolean fitsTwo = isChoice(error) && error.getError().startsWith("Value matches");
    return new Refusal(error, fitsTwo ? List.of() : found.getValue());
  }

  private static boolean isChoice(Error error) {
    return error.getKeyword() != null && ALTERNATIVES.contains(error.getKeyword());
  }

  /** Whether an error is one of those that another one sums up, which is a choice. */
  private static boolean isPartOf(Error part, Error choice) {
    return isWithin(part.getInstanceLocation(), choice.getInstanceLocation())
        && isBelow(part, choice.getEvaluationPath());
  }

  private static boolean isBelow(Error part, String path) {
    return part.getEvaluationPath().startsWith(path + "/");
  }

  private static boolean isWithin(String location, String around) {
    return location.equals(around) || location.startsWith(around + "/");
  }
}
