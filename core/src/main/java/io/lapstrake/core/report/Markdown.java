package io.lapstrake.core.report;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import java.util.List;

/**
 * A plan as Markdown for a pull request: a headline, what speaks against it, tables of risks and
 * changes, a picture, and the details of each object folded. It is GitHub's Markdown.
 *
 * <pre>{@code
 * Files.writeString(Path.of("plan.md"), Markdown.of(plan).text());
 * }</pre>
 *
 * <p>Where it would be too long, details are left out first, those of the mildest changes before
 * others, then the picture, then rows of tables; what was left out is said.
 */
public final class Markdown {

  private static final int GITHUB = 65_536; // characters of a comment
  private static final int SHORTEST = 2_000;

  private final Plan plan;
  private final int limit;
  private final List<Problem> refusals;

  private Markdown(Plan plan, int limit, List<Problem> refusals) {
    this.plan = plan;
    this.limit = limit;
    this.refusals = List.copyOf(refusals);
  }

  /** A plan within the 65,536 characters that GitHub takes in one comment. */
  public static Markdown of(Plan plan) {
    return new Markdown(plan, GITHUB, plan.refusals());
  }

  /**
   * The same within another limit.
   *
   * @param characters as {@link String#length} counts them
   * @throws IllegalArgumentException when there are fewer than 2,000, into which no plan fits
   */
  public Markdown within(int characters) {
    if (characters < SHORTEST) {
      throw new IllegalArgumentException("Not enough for a plan: " + characters);
    }
    return new Markdown(plan, characters, refusals);
  }

  /** The same with all that a target would refuse, instead of what the plan itself tells. */
  public Markdown refusedBecause(List<Problem> problems) {
    return new Markdown(plan, limit, problems);
  }

  /** The text, which ends with a newline; the same for the same plan. */
  public String text() {
    return new MarkdownPlan(plan, limit).text(refusals);
  }
}
