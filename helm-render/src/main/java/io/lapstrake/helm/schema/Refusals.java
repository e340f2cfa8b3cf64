package io.lapstrake.helm.schema;

import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a schema refuses, each mistake once. A validator tells what is wrong by each alternative of
 * {@code anyOf}, and that none of them fits; Helm prints the former below the latter, and so that
 * is one mistake here. What only repeats that a part of a schema was not met is left out.
 */
final class Refusals {

  /** Keywords of alternatives: that all of them fail is one mistake. */
  private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf", "contains");

  private final List<Error> errors;

  private Refusals(List<Error> errors) {
    this.errors = errors;
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
    var found = new LinkedHashMap<Error, List<Error>>();
    for (Error error : errors) {
      if (errors.stream().noneMatch(other -> isPartOf(other, error))) {
        Optional<Error> around = errors.stream().filter(it -> isChoiceOf(it, error)).findFirst();
        List<Error> reasons =
            found.computeIfAbsent(outermost(around, error), any -> new ArrayList<>());
        around.ifPresent(any -> reasons.add(error));
      }
    }
    return found.entrySet().stream().map(Refusals::refusal).toList();
  }

  private Error outermost(Optional<Error> around, Error error) {
    Error outer = around.orElse(error);
    for (Error it : errors) {
      outer = isChoiceOf(it, outer) ? it : outer;
    }
    return outer;
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

  private static boolean isChoiceOf(Error choice, Error error) {
    return isChoice(choice) && isPartOf(error, choice);
  }

  /** Whether an error is one of those that another one sums up. */
  private static boolean isPartOf(Error part, Error whole) {
    String path = whole.getEvaluationPath();
    return isWithin(part.getInstanceLocation(), whole.getInstanceLocation())
        && ("if".equals(whole.getKeyword())
            ? isBelow(part, path.replaceFirst("if$", "then"))
                || isBelow(part, path.replaceFirst("if$", "else"))
            : isBelow(part, path));
  }

  private static boolean isBelow(Error part, String path) {
    return part.getEvaluationPath().startsWith(path + "/");
  }

  private static boolean isWithin(String location, String around) {
    return location.equals(around) || location.startsWith(around + "/");
  }
}
