package io.lapstrake.core.rules.demand;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import org.jspecify.annotations.Nullable;

/** Whether a field has a value as a server sees it: null, empty text and an empty list are none. */
public final class Given {

  private Given() {}

  /** Whether a value is one. */
  public static boolean is(@Nullable Node node) {
    if (node instanceof Literal<?> leaf) {
      return leaf.value() != null && !"".equals(leaf.value());
    }
    return node != null && !(node instanceof ListNode list && list.isEmpty());
  }
}
