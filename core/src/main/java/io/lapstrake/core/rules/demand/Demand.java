package io.lapstrake.core.rules.demand;

import java.util.Set;

/** What Kubernetes demands of the fields of a map together. */
public interface Demand {

  /** The fields of the map by whose presence alone most maps are seen to be right; sorted. */
  Set<String> fields();

  /**
   * Whether a map may be wrong.
   *
   * @param given how many of the fields have a value that is neither null, empty text nor an empty
   *     list
   * @param all how many fields there are
   */
  boolean mayFail(int given, int all);

  /** Whether presence alone never tells, since the fields lie deeper. */
  default boolean isHidden() {
    return false;
  }

  /** Looks at a map that may be wrong, and reports what is. */
  void check(Scene scene);
}
