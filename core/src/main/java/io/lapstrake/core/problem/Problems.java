package io.lapstrake.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects problems, so that all of them are reported together. Not thread-safe. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Adds one. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Adds one. */
  public void add(String code, String summary, Place place, String detail, String fix) {
    found.add(new Problem(code, summary, place, detail, fix));
  }

  /** What a step gives; empty when it had problems, which are added. */
  public <T> Optional<T> orReport(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (ProblemException e) {
      found.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** How many were added. */
  public int count() {
    return found.size();
  }

  /** Those found so far, each once, sorted by place. */
  public List<Problem> sorted() {
    return found.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }

  /**
   * Ends the collecting.
   *
   * @throws ProblemException with all of them, when there is one
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProblemException(sorted());
    }
  }
}
