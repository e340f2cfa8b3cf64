package io.lapstrake.core.difference;

import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.value.Node;
import org.jspecify.annotations.Nullable;

/**
 * A field on the way to one that changed, whose rules may decide what the change means.
 *
 * @param above the field above it that may decide, or null
 * @param rule what is known of the field
 * @param before the field as it was
 * @param after the field as it will be
 */
record Scope(@Nullable Scope above, RuleNode rule, @Nullable Node before, @Nullable Node after) {

  /** The scope below one; the same where the rules of the field have no say. */
  static @Nullable Scope below(
      @Nullable Scope above, RuleNode rule, @Nullable Node before, @Nullable Node after) {
    return rule.hasGuards() ? new Scope(above, rule, before, after) : above;
  }
}
