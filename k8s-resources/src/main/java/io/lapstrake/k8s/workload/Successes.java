package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Which numbers of an indexed Job must succeed for the Job to have succeeded.
 *
 * <pre>{@code
 * Job.indexed("search", 10).succeedsWith(Successes.of("0,2-4").atLeast(2))
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy">
 *     Success policy</a>
 */
public final class Successes {

  private final MapNode tree;

  private Successes(MapNode tree) {
    this.tree = tree;
  }

  /** All of some numbers, such as {@code 0,2-4}. */
  public static Successes of(String numbers) {
    return of(Literal.of(numbers));
  }

  /** All of some numbers, such as {@code 0,2-4}. */
  public static Successes of(Value<String> numbers) {
    return new Successes(MapNode.of("succeededIndexes", numbers));
  }

  /** So many numbers, whichever. */
  public static Successes any(int count) {
    return any(Literal.of(count));
  }

  /** So many numbers, whichever. */
  public static Successes any(Value<Integer> count) {
    return new Successes(MapNode.EMPTY).atLeast(count);
  }

  /** So many of them are enough. */
  public Successes atLeast(int count) {
    return atLeast(Literal.of(count));
  }

  /** So many of them are enough. */
  public Successes atLeast(Value<Integer> count) {
    return new Successes(tree.with("succeededCount", count));
  }

  /** The item of the Job's list of rules. */
  MapNode tree() {
    return tree;
  }
}
