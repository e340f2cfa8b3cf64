package io.lapstrake.core.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * A user's mistake.
 *
 * <pre>
 * LAP-0312 Port out of range
 *   at shop/Service/web, spec.ports[0].port   (Shop.java:41)
 *   70000 was given; Kubernetes accepts 1 to 65535.
 *   Fix: choose a port in that range.
 * </pre>
 *
 * @param code {@code LAP-} and four digits; one code has one meaning for ever
 * @param summary what is wrong, in a few words that are the same for every problem of the code
 * @param place where it is
 * @param detail what was found and what is accepted, in whole sentences
 * @param fix what to do, in a whole sentence that begins with a verb in lower case
 */
public record Problem(String code, String summary, Place place, String detail, String fix) {

  private static final Comparator<Optional<Source>> BY_LINE =
      Comparator.comparing(
          (Optional<Source> line) -> line.orElse(null),
          Comparator.nullsFirst(Comparator.<Source>naturalOrder()));

  /** By field, then by line, then by code, then by detail: the order of one resource's problems. */
  public static final Comparator<Problem> BY_FIELD =
      Comparator.comparing((Problem problem) -> String.valueOf(problem.place().field()))
          .thenComparing(problem -> problem.place().line(), BY_LINE)
          .thenComparing(Problem::code)
          .thenComparing(Problem::detail);

  /** By the resource or file in which they are, then as {@link #BY_FIELD} has them. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().subject()).thenComparing(BY_FIELD);

  /** The text that a person reads, of four lines without a newline at its end. */
  @Override
  public String toString() {
    return code
        + " "
        + summary
        + "\n  at "
        + place
        + "\n  "
        + detail.replace("\n", "\n  ")
        + "\n  Fix: "
        + fix.replace("\n", "\n  ");
  }
}
