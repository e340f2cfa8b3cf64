package io.lapstrake.core.manifest;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an object asks of those who plan its changes and who check it. It is no part of the object.
 *
 * @param protection whether it may be deleted or replaced
 * @param ignored the fields that others look after, each as a path; sorted
 * @param replacedWith the objects with whose changes it is made anew, sorted
 * @param formers the addresses that it had before, sorted
 * @param isHandedOver whether another stack may have it
 * @param isGiven whether somebody else wrote it, as the author of a chart did
 */
public record Lifecycle(
    Protection protection,
    SortedSet<String> ignored,
    SortedSet<Address> replacedWith,
    SortedSet<Address> formers,
    boolean isHandedOver,
    boolean isGiven) {

  /** Whether a plan may delete or replace an object. */
  public enum Protection {
    /** As its kind is: claims, namespaces and definitions are protected. */
    BY_KIND,
    /** It may not, whatever its kind is. */
    ON,
    /** It may, whatever its kind is. */
    OFF;

    /**
     * Whether an object is protected.
     *
     * @param byKind whether its kind is
     */
    public boolean holds(boolean byKind) {
      return this == ON || (this == BY_KIND && byKind);
    }
  }

  /** Nothing is asked. */
  public static final Lifecycle USUAL =
      new Lifecycle(
          Protection.BY_KIND,
          Collections.emptySortedSet(),
          Collections.emptySortedSet(),
          Collections.emptySortedSet(),
          false,
          false);

  /** Copies. */
  public Lifecycle {
    ignored = copy(ignored);
    replacedWith = copy(replacedWith);
    formers = copy(formers);
  }

  /** The same with another protection. */
  public Lifecycle protection(Protection other) {
    return new Lifecycle(other, ignored, replacedWith, formers, isHandedOver, isGiven);
  }

  /** The same, left to other stacks or not. */
  public Lifecycle handedOver(boolean isHandedOver) {
    return new Lifecycle(protection, ignored, replacedWith, formers, isHandedOver, isGiven);
  }

  private static <T> SortedSet<T> copy(SortedSet<T> set) {
    return set.isEmpty()
        ? Collections.emptySortedSet()
        : Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }
}
