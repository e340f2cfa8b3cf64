package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.TextFormat;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the values of an object have the formats that Kubernetes accepts: names, ports,
 * quantities, addresses.
 *
 * <pre>{@code
 * FieldFormats.check(tree, Rules.kubernetes().of("apps", "Deployment"),
 *     (path, finding) -> problems.add(finding.at(place.field(path))));
 * }</pre>
 */
public final class FieldFormats {

  private final MapNode object;
  private final RuleNode root;
  private final Sink sink;
  private Object[] way = new Object[12]; // to the field: keys, and positions in lists
  private int depth;

  /** Takes what is found. */
  public interface Sink {

    /**
     * Takes one finding.
     *
     * @param path the field that is wrong
     */
    void found(FieldPath path, Finding finding);
  }

  private FieldFormats(MapNode object, KindRules rules, Sink sink) {
    this.object = object;
    this.root = rules.root();
    this.sink = sink;
  }

  /**
   * Checks an object.
   *
   * @param object literal
   * @param rules those of its kind
   * @param sink is called for each value that is wrong, in the order of the object
   */
  public static void check(MapNode object, KindRules rules, Sink sink) {
    new FieldFormats(object, rules, sink).map(object, rules.root());
  }

  private void node(Node node, RuleNode rule) {
    if (node instanceof Literal<?> leaf) {
      leaf(rule.isSecret() ? leaf.sensitive() : leaf, rule.format());
    } else if (rule.format() != null) {
      Format format = rule.format();
      String given = node instanceof MapNode ? "A map" : "A list";
      found(Format.wrongType(given, format.noun(), "write one value."));
    } else if (node instanceof MapNode map) {
      map(map, rule);
    } else if (node instanceof ListNode list) {
      list(list, rule.item());
    }
  }

  private void text(String text, RuleNode rule) {
    Format format = rule.format();
    if (format instanceof TextFormat words) {
      found(words.check(text, rule.isSecret()));
    } else if (format != null) {
      node(Literal.of(text), rule);
    }
  }

  private void leaf(Literal<?> leaf, @Nullable Format format) {
    if (format != null && leaf.type() != ValueType.NULL) {
      found(format.check(leaf));
    }
  }

  private void map(MapNode map, RuleNode rule) {
    TextFormat format = rule.keys();
    int size = map.size();
    for (int i = 0; i < size; i++) {
      String key = map.key(i);
      RuleNode below = rule.child(key);
      if (format != null || below.hasFormats()) {
        push(key);
        found(format == null ? null : format.check(key, false));
        String text = map.isSensitive() ? null : map.text(i);
        if (text == null) {
          node(map.value(i), below);
        } else {
          text(text, below);
        }
        depth--;
      }
    }
    if (rule.mostBytes() > 0) {
      found(TotalSize.check(map, rule.mostBytes()));
    }
  }

  private void list(ListNode list, RuleNode item) {
    if (!item.hasFormats()) {
      return;
    }
    int size = list.size();
    for (int i = 0; i < size; i++) {
      push(i);
      node(list.item(i), item);
      depth--;
    }
  }

  private void push(Object step) {
    if (depth == way.length) {
      way = Arrays.copyOf(way, 2 * depth);
    }
    way[depth++] = step;
  }

  private void found(@Nullable Finding finding) {
    if (finding != null) {
      sink.found(path(), finding);
    }
  }

  /** The path is made only when there is something to say of it. */
  private FieldPath path() {
    FieldPath path = FieldPath.ROOT;
    Node node = object;
    RuleNode rule = root;
    for (int i = 0; i < depth; i++) {
      if (way[i] instanceof Integer position) {
        path = rule.list().path(path, (ListNode) node, position, rule.item());
        node = ((ListNode) node).item(position);
        rule = rule.item();
      } else {
        String key = (String) way[i];
        path = path.key(key);
        node = ((MapNode) node).at(key);
        rule = rule.child(key);
      }
      if (node == null) {
        throw new IllegalStateException("The way to a field was lost at " + path);
      }
    }
    return path;
  }
}
