package io.lapstrake.core.rules;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a field, within the change of its object, about which a rule decides.
 *
 * @param root the rules of the object
 * @param before the object as it was
 * @param after the object as it will be
 * @param was the field as it was, or null
 * @param is the field as it will be, or null
 */
public record Occasion(
    RuleNode root, MapNode before, MapNode after, @Nullable Node was, @Nullable Node is) {

  /** The leaf at the end of a path, or its default, as text; null when there is neither. */
  @Nullable String text(MapNode object, List<String> path) {
    Node node = object;
    RuleNode rule = root;
    for (String key : path) {
      node = node instanceof MapNode map ? map.get(key) : null;
      rule = rule.child(key);
    }
    Literal<?> leaf =
        node instanceof Literal<?> given && given.value() != null ? given : rule.standard();
    return leaf == null ? null : leaf.inText();
  }
}
