package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import org.jspecify.annotations.Nullable;

/**
 * Decides which labels are meant.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">Labels
 *     and selectors</a>
 */
public final class LabelSelector {

  private final MapNode labels;
  private final ListNode expressions;

  private LabelSelector(MapNode labels, ListNode expressions) {
    this.labels = labels;
    this.expressions = expressions;
  }

  /** A selector with {@code matchLabels} and {@code matchExpressions}; an empty one means all. */
  public static LabelSelector of(MapNode selector) {
    return new LabelSelector(selector.map("matchLabels"), selector.list("matchExpressions"));
  }

  /** A plain map of labels, as a Service has it; an empty one means all. */
  public static LabelSelector ofLabels(MapNode labels) {
    return new LabelSelector(labels, ListNode.EMPTY);
  }

  /** Whether it says nothing, and so means all. */
  public boolean isEmpty() {
    return labels.isEmpty() && expressions.isEmpty();
  }

  /** The labels that must be there with these values. */
  MapNode labels() {
    return labels;
  }

  /** Whether labels are meant. */
  public boolean selects(MapNode given) {
    for (int i = 0; i < labels.size(); i++) {
      if (!String.valueOf(labels.text(i)).equals(given.text(labels.key(i)))) {
        return false;
      }
    }
    for (int i = 0; i < expressions.size(); i++) {
      if (expressions.item(i) instanceof MapNode expression && !holds(expression, given)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(MapNode expression, MapNode given) {
    String value = given.text(String.valueOf(expression.text("key")));
    return switch (String.valueOf(expression.text("operator"))) {
      case "In" -> value != null && isIn(value, expression.list("values"));
      case "NotIn" -> value == null || !isIn(value, expression.list("values"));
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> false; // refused elsewhere
    };
  }

  private static boolean isIn(@Nullable String value, ListNode values) {
    for (Node each : values.items()) {
      if (each.toString().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
