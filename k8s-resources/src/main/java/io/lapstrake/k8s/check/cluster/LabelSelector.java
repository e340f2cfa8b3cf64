package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Set;
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

  /** Whether pods are meant, by the labels that they have and those that their controller adds. */
  public boolean selects(PodTemplate pod) {
    MapNode given = pod.labels();
    for (int i = 0; i < labels.size(); i++) {
      String key = labels.key(i);
      String value = String.valueOf(labels.text(i));
      if (!value.equals(given.text(key)) && !MadeLabels.mayBe(pod, key, value)) {
        return false;
      }
    }
    for (int i = 0; i < expressions.size(); i++) {
      if (expressions.item(i) instanceof MapNode expression && !holds(expression, pod)) {
        return false;
      }
    }
    return true;
  }

  /** Whether something is meant, such as a namespace or a role, by all the labels that it has. */
  public boolean selects(MapNode given) {
    for (int i = 0; i < labels.size(); i++) {
      if (!String.valueOf(labels.text(i)).equals(given.text(labels.key(i)))) {
        return false;
      }
    }
    for (Node each : expressions.items()) {
      if (each instanceof MapNode expression && !holds(expression, given)) {
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

  /** Whether some value is the one of a label that must be there. */
  boolean names(Set<String> values) {
    for (int i = 0; i < labels.size(); i++) {
      if (values.contains(String.valueOf(labels.text(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(MapNode expression, PodTemplate pod) {
    String key = String.valueOf(expression.text("key"));
    String value = pod.labels().text(key);
    boolean made = value == null && MadeLabels.has(pod, key);
    return switch (String.valueOf(expression.text("operator"))) {
      case "In" -> made || (value != null && isIn(value, expression.list("values")));
      case "NotIn" -> value == null || !isIn(value, expression.list("values"));
      case "Exists" -> made || value != null;
      case "DoesNotExist" -> !made && value == null;
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
