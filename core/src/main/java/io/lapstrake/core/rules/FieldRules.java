package io.lapstrake.core.rules;

import io.lapstrake.core.rules.demand.Duplicate;
import io.lapstrake.core.rules.demand.Given;
import io.lapstrake.core.rules.demand.Scene;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a server accepts in one object: the formats of its values, which fields must be
 * there, which exclude each other, how many items a list has, and what the target does not know
 * yet.
 *
 * <pre>{@code
 * FieldRules.check(tree, Rules.kubernetes().of("apps", "Deployment"), KubernetesVersion.STANDARD,
 *     (path, finding) -> problems.add(finding.at(place.field(path))));
 * }</pre>
 */
public final class FieldRules {

  private final MapNode object;
  private final RuleNode root;
  private final KubernetesVersion target;
  private final boolean whole;
  private final Sink sink;
  private final Scene.Report report = this::found;
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

  private FieldRules(
      MapNode object, KindRules rules, KubernetesVersion target, boolean whole, Sink sink) {
    this.object = object;
    this.root = rules.root();
    this.target = target;
    this.whole = whole;
    this.sink = sink;
  }

  /**
   * Checks an object.
   *
   * @param object literal
   * @param rules those of its kind
   * @param target the version of the servers for which it is
   * @param sink is called for each thing that is wrong, in the order of the object
   */
  public static void check(MapNode object, KindRules rules, KubernetesVersion target, Sink sink) {
    new FieldRules(object, rules, target, true, sink).map(object, rules.root());
  }

  /**
   * Checks an object in which fields are null that could not be told, so that nothing is said of
   * what is missing.
   *
   * @param object literal
   * @param rules those of its kind
   * @param target the version of the servers for which it is
   * @param sink is called for each thing that is wrong, in the order of the object
   */
  public static void checkKnown(
      MapNode object, KindRules rules, KubernetesVersion target, Sink sink) {
    new FieldRules(object, rules, target, false, sink).map(object, rules.root());
  }

  private void node(Node node, RuleNode rule) {
    if (node instanceof Literal<?> leaf) {
      leaf(rule.isSecret() ? leaf.sensitive() : leaf, rule);
    } else if (rule.format() != null) {
      String given = node instanceof MapNode ? "A map" : "A list";
      found(Format.wrongType(given, rule.format().noun(), "write one value."));
    } else if (node instanceof MapNode map) {
      map(map, rule);
    } else if (node instanceof ListNode list) {
      list(list, rule);
    }
  }

  private void text(String text, RuleNode rule) {
    if (rule.format() instanceof TextFormat words) {
      found(words.check(text, rule.isSecret()));
    } else if (rule.format() != null || rule.structure() != null) {
      node(Literal.of(text), rule);
    }
  }

  private void leaf(Literal<?> leaf, RuleNode rule) {
    Format format = rule.format();
    if (leaf.type() == ValueType.NULL) {
      return;
    }
    if (format != null) {
      found(format.check(leaf));
    } else if (rule.structure() != null) {
      String structure = rule.structure();
      found(Format.wrongType(Format.shown(leaf), structure, "write " + structure + "."));
    }
  }

  private void map(MapNode map, RuleNode rule) {
    Checks checks = rule.checks();
    long given = 0;
    int size = map.size();
    for (int i = 0; i < size; i++) {
      String key = map.key(i);
      RuleNode below = rule.child(key);
      if (checks.keys() != null || below.isChecked()) {
        push(key);
        found(checks.keys() == null ? null : checks.keys().check(key, false));
        given |= entry(map, i, below) ? below.bit() : 0;
        depth--;
      }
    }
    if (checks.mostBytes() > 0) {
      found(TotalSize.check(map, checks.mostBytes()));
    }
    together(map, rule, given);
  }

  /** Checks an entry, and tells whether it has a value. */
  private boolean entry(MapNode map, int i, RuleNode below) {
    if (below.checks().newest() > target.minor()) {
      below.checks().since().forEach(since -> found(since.check(map.value(i), target)));
    }
    String text = map.isSensitive() ? null : map.text(i);
    if (text != null) {
      text(text, below);
      return !text.isEmpty();
    }
    Node value = map.value(i);
    node(value, below);
    return below.bit() != 0 && Given.is(value);
  }

  private void together(MapNode map, RuleNode rule, long given) {
    if (!whole) {
      return;
    }
    Checks checks = rule.checks();
    found(checks.size() == null ? null : checks.size().check(map.size()));
    List<Checks.Watch> watches = checks.watches();
    for (int i = 0; i < watches.size(); i++) { // without an iterator: this is done for every map
      Checks.Watch watch = watches.get(i);
      if (watch.mayFail(given)) {
        watch.demand().check(new Scene(map, rule, report));
      }
    }
  }

  private void list(ListNode list, RuleNode rule) {
    RuleNode item = rule.item();
    int size = list.size();
    if (item.isChecked()) {
      for (int i = 0; i < size; i++) {
        push(i);
        node(list.item(i), item);
        depth--;
      }
    }
    Checks checks = rule.checks();
    if (whole && checks.size() != null) {
      found(checks.size().check(size));
    }
    if (size > 1) {
      if (whole && checks.several() != null) {
        checks.several().check(list, report);
      }
      List<ListRule> unique = checks.unique();
      for (int i = 0; i < unique.size(); i++) {
        repeats(list, rule, unique.get(i));
      }
    }
  }

  private void repeats(ListNode list, RuleNode rule, ListRule unique) {
    RuleNode item = rule.item();
    int twice = Repeats.find(list, item, unique);
    if (twice >= 0) {
      Node node = list.item(twice);
      String key = node.isSensitive() ? null : unique.keyOf(node, item);
      String shown = key == null ? "A key" : key;
      boolean apart = unique.equals(rule.list());
      found(List.of(twice), apart ? Duplicate.ofItem(shown) : Duplicate.of(shown));
    }
  }

  private void push(Object step) {
    if (depth == way.length) {
      way = Arrays.copyOf(way, 2 * depth);
    }
    way[depth++] = step;
  }

  private void found(List<?> trail, Finding finding) {
    trail.forEach(this::push);
    sink.found(path(), finding);
    depth -= trail.size();
  }

  private void found(@Nullable Finding finding) {
    if (finding != null) {
      sink.found(path(), finding);
    }
  }

  /** The path is made only when there is something to say of it. */
  private FieldPath path() {
    FieldPath path = FieldPath.ROOT;
    @Nullable Node node = object;
    RuleNode rule = root;
    for (int i = 0; i < depth; i++) {
      if (way[i] instanceof Integer position && node instanceof ListNode list) {
        path = rule.list().path(path, list, position, rule.item());
        node = list.item(position);
        rule = rule.item();
      } else {
        String key = (String) way[i];
        path = path.key(key);
        node = node instanceof MapNode map ? map.get(key) : null; // what is missing ends the way
        rule = rule.child(key);
      }
    }
    return path;
  }
}
