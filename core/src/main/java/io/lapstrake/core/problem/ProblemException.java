package io.lapstrake.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown once, with every problem that was found. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** An exception with one problem. */
  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /** An exception with several problems, in the order in which they are to be read. */
  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }
}
