package io.lapstrake.helm.function.value;

import java.util.List;
import java.util.Map;

/**
 * What it costs to walk over a value with all that is in it. A list that holds one list twice,
 * which holds another twice, and so on, is small and has no end of elements.
 */
public final class Walk {

  /** In bytes, as all that a rendering may spend: what writing a short element takes. */
  private static final long ELEMENT = 8;

  private Walk() {}

  /** The cost of a list's own elements. */
  public static long cost(List<?> list) {
    return ELEMENT * (1 + list.size());
  }

  /** The cost of a map's own entries. */
  public static long cost(Map<?, ?> map) {
    return ELEMENT * (1 + map.size());
  }
}
