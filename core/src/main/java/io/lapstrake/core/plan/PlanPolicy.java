package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What whoever plans allows besides the ordinary. Immutable: each word gives a new policy.
 *
 * <pre>{@code
 * PlanPolicy.careful().onHandEdits(HandEdits.OVERWRITE).releasing(Address.parse("shop/Namespace/shop"))
 * }</pre>
 */
public final class PlanPolicy {

  private static final int FREE_DELETIONS = 5;

  private static final PlanPolicy CAREFUL =
      new PlanPolicy(
          HandEdits.STOP,
          Collections.emptySortedSet(),
          false,
          Collections.emptySortedSet(),
          Collections.emptySortedSet(),
          -1,
          Risk.Level.HIGH);

  private final HandEdits handEdits;
  private final SortedSet<Address> adopted;
  private final boolean adoptsAll;
  private final SortedSet<Address> forgotten;
  private final SortedSet<Address> released;
  private final int deletions; // at most; below 0 where nobody said
  private final Risk.Level highest;

  private PlanPolicy(
      HandEdits handEdits,
      SortedSet<Address> adopted,
      boolean adoptsAll,
      SortedSet<Address> forgotten,
      SortedSet<Address> released,
      int deletions,
      Risk.Level highest) {
    this.handEdits = handEdits;
    this.adopted = adopted;
    this.adoptsAll = adoptsAll;
    this.forgotten = forgotten;
    this.released = released;
    this.deletions = deletions;
    this.highest = highest;
  }

  /**
   * Nothing is overwritten, adopted or forgotten, nothing protected is deleted, and no more than
   * half of what is recorded is; up to five objects always may be.
   */
  public static PlanPolicy careful() {
    return CAREFUL;
  }

  /** What becomes of objects that someone else edited. */
  public PlanPolicy onHandEdits(HandEdits what) {
    return new PlanPolicy(what, adopted, adoptsAll, forgotten, released, deletions, highest);
  }

  /** Makes objects the stack's own that the target holds, and nobody recorded. */
  public PlanPolicy adopting(Address... objects) {
    return new PlanPolicy(
        handEdits, with(adopted, objects), adoptsAll, forgotten, released, deletions, highest);
  }

  /** Makes every described object the stack's own that the target holds, and nobody recorded. */
  public PlanPolicy adoptingAll() {
    return new PlanPolicy(handEdits, adopted, true, forgotten, released, deletions, highest);
  }

  /** Leaves objects in place that are described no longer, and forgets them. */
  public PlanPolicy forgetting(Address... objects) {
    return new PlanPolicy(
        handEdits, adopted, adoptsAll, with(forgotten, objects), released, deletions, highest);
  }

  /** Lets protected objects be deleted or replaced, this once. */
  public PlanPolicy releasing(Address... objects) {
    return new PlanPolicy(
        handEdits, adopted, adoptsAll, forgotten, with(released, objects), deletions, highest);
  }

  /**
   * Lets at most so many objects be deleted or replaced.
   *
   * @throws IllegalArgumentException when the number is below 0
   */
  public PlanPolicy deletingAtMost(int objects) {
    if (objects < 0) {
      throw new IllegalArgumentException("Not a number of objects: " + objects);
    }
    return new PlanPolicy(handEdits, adopted, adoptsAll, forgotten, released, objects, highest);
  }

  /** Lets everything be deleted that is not protected, as when a stack is destroyed. */
  public PlanPolicy deletingEverything() {
    return deletingAtMost(Integer.MAX_VALUE);
  }

  /** Refuses a plan that risks more than a level; without this word none is refused for that. */
  public PlanPolicy risking(Risk.Level atMost) {
    return new PlanPolicy(handEdits, adopted, adoptsAll, forgotten, released, deletions, atMost);
  }

  private static SortedSet<Address> with(Collection<Address> some, Address... others) {
    var more = new TreeSet<>(some);
    Collections.addAll(more, others);
    return Collections.unmodifiableSortedSet(more);
  }

  Risk.Level highest() {
    return highest;
  }

  HandEdits handEdits() {
    return handEdits;
  }

  boolean adopts(Address object) {
    return adoptsAll || adopted.contains(object);
  }

  boolean forgets(Address object) {
    return forgotten.contains(object);
  }

  boolean releases(Address object) {
    return released.contains(object);
  }

  /** Whether nothing may be described where something is recorded. */
  boolean mayEmpty() {
    return deletions >= 0;
  }

  /** How many of some objects may be deleted or replaced. */
  int deletionsOf(int recorded) {
    return deletions >= 0 ? deletions : Math.max(FREE_DELETIONS, recorded / 2);
  }
}
