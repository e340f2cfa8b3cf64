package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.SymbolText;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Evaluates a linked tree with the inputs bound.
 *
 * <p>A map or list that was written with parts and ends without any vanishes together with its key
 * or item, and so upward; one that was written empty stays. Charts are written by the same rule.
 */
final class Evaluator {

  private final Map<String, Node> bindings;
  private final Map<Item, MapNode> rows;
  private final Place place;
  private final Problems problems;
  private final List<Use> uses = new ArrayList<>();
  private boolean sensitive;

  /** A reference that was evaluated, and where. */
  record Use(Linked<?> linked, FieldPath path) {}

  Evaluator(Map<String, Node> bindings, Map<Item, MapNode> rows, Place place, Problems problems) {
    this.bindings = bindings;
    this.rows = rows;
    this.place = place;
    this.problems = problems;
  }

  /** The references that were evaluated so far, in the order of the tree. */
  List<Use> uses() {
    return uses;
  }

  /** Whether anything secret was evaluated into the tree so far. */
  boolean metSecret() {
    return sensitive;
  }

  /** The literal tree; empty when it vanished. */
  Optional<Node> evaluate(Node node, FieldPath path) {
    return node.isLiteral() ? Optional.of(node) : node.match(new Nodes(path));
  }

  /** Whether a condition holds. */
  boolean holds(Value<Boolean> condition, FieldPath path) {
    return evaluate(condition, path).filter(Literal.TRUE::equals).isPresent();
  }

  /** The records that a repetition goes through. */
  List<MapNode> records(Item item) {
    Node bound = bindings.get(item.over().name());
    return bound instanceof ListNode list
        ? list.items().stream().map(MapNode.class::cast).toList()
        : List.of();
  }

  private void each(Item item, Runnable body) {
    Map<Item, MapNode> outer = new HashMap<>(rows);
    for (MapNode row : records(item)) {
      rows.put(item, row);
      body.run();
    }
    rows.clear();
    rows.putAll(outer);
  }

  private final class Nodes implements NodeCases<Optional<Node>> {

    private final FieldPath path;

    Nodes(FieldPath path) {
      this.path = path;
    }

    @Override
    public Optional<Node> map(MapNode map) {
      var entries = new ArrayList<Entry>(map.size());
      Set<String> keys = new HashSet<>();
      map.parts().forEach(part -> entries(part, entry -> addOnce(entry, keys, entries)));
      return entries.isEmpty() ? Optional.empty() : Optional.of(MapNode.of(entries));
    }

    private void addOnce(Entry entry, Set<String> keys, List<Entry> entries) {
      if (keys.add(String.valueOf(entry.literalKey()))) {
        entries.add(entry);
        return;
      }
      problems.add(
          "LAP-0207",
          "Key used twice",
          place.field(path),
          "The key \"" + entry.literalKey() + "\" is written twice in one map.",
          "leave one of them out, or write them under conditions that exclude each other.");
    }

    private void entries(MapPart part, Consumer<Entry> found) {
      part.match(
          entry -> entry(entry, found),
          when -> {
            if (holds(when.condition(), path)) {
              when.parts().forEach(inner -> entries(inner, found));
            }
          },
          each -> each(each.item(), () -> each.parts().forEach(inner -> entries(inner, found))));
    }

    private void entry(Entry entry, Consumer<Entry> found) {
      evaluate(entry.key(), path)
          .ifPresent(
              key -> {
                String text = ((Literal<?>) key).inText();
                evaluate(entry.value(), path.key(text))
                    .ifPresent(value -> found.accept(Entry.of(text, value)));
              });
    }

    @Override
    public Optional<Node> list(ListNode list) {
      var items = new ArrayList<Node>(list.size());
      list.parts().forEach(part -> items(part, items));
      return items.isEmpty() ? Optional.empty() : Optional.of(ListNode.of(items));
    }

    private void items(ListPart part, List<Node> found) {
      part.match(
          node -> evaluate(node, path.index(found.size())).ifPresent(found::add),
          when -> {
            if (holds(when.condition(), path)) {
              when.parts().forEach(inner -> items(inner, found));
            }
          },
          each -> each(each.item(), () -> each.parts().forEach(inner -> items(inner, found))));
    }

    /** Only a text into which Java turned a symbol is a literal that is not literal. */
    @Override
    public Optional<Node> literal(Literal<?> literal) {
      problems.add(
          "LAP-0208",
          "Input turned into text",
          place.field(path),
          "Java put an input into this text, so it cannot be bound any more.",
          "write " + SymbolText.asFormat(literal.inText()).orElse("Text.format(…)") + " instead.");
      return Optional.of(Literal.NULL);
    }

    @Override
    public Optional<Node> symbolic(Symbol<?> symbol) {
      Optional<Node> value = symbol.match(new Symbols(path));
      if (symbol.isSensitive() && value.isPresent() && value.get() instanceof Literal<?> leaf) {
        sensitive = true;
        return Optional.of(leaf.sensitive());
      }
      return value;
    }
  }

  private final class Symbols implements SymbolCases<Optional<Node>> {

    private final FieldPath path;

    Symbols(FieldPath path) {
      this.path = path;
    }

    @Override
    public Optional<Node> input(Input<?> input) {
      Node bound = bindings.get(input.name());
      if (bound == null && input.isOptional()) {
        absent("input " + input.name());
      }
      return Optional.of(
          bound == null ? Literal.NULL : bound); // a missing one was reported when binding
    }

    private void absent(String what) {
      problems.add(
          "LAP-0209",
          "Optional value used where it is absent",
          place.field(path),
          "The optional " + what + " has no value here.",
          "use it only where Condition.present(…) holds, or give it a default.");
    }

    @Override
    public Optional<Node> text(Text text) {
      var whole = new StringBuilder(text.pieces().get(0));
      for (int i = 0; i < text.values().size(); i++) {
        evaluate(text.values().get(i), path)
            .ifPresent(value -> whole.append(((Literal<?>) value).inText()));
        whole.append(text.pieces().get(i + 1));
      }
      return Optional.of(Literal.of(whole.toString()));
    }

    @Override
    public Optional<Node> choice(Choice<?> choice) {
      return evaluate(holds(choice.condition(), path) ? choice.then() : choice.otherwise(), path);
    }

    @Override
    public Optional<Node> comparison(Condition.Comparison comparison) {
      Node left = evaluate(comparison.left(), path).orElse(Literal.NULL);
      Node right = evaluate(comparison.right(), path).orElse(Literal.NULL);
      boolean holds =
          switch (comparison.operator()) {
            case EQUAL -> left.equals(right);
            case LESS -> number(left).compareTo(number(right)) < 0;
            case GREATER -> number(left).compareTo(number(right)) > 0;
          };
      return flag(holds);
    }

    private static Optional<Node> flag(boolean holds) {
      return Optional.of(Literal.of(holds));
    }

    private static BigDecimal number(Node node) {
      return node instanceof Literal<?> leaf && leaf.type() != ValueType.NULL
          ? new BigDecimal(leaf.inText())
          : BigDecimal.ZERO; // a missing one was reported when binding
    }

    @Override
    public Optional<Node> not(Condition.Not not) {
      return flag(!holds(not.condition(), path));
    }

    @Override
    public Optional<Node> all(Condition.All all) {
      return flag(all.conditions().stream().allMatch(each -> holds(each, path)));
    }

    @Override
    public Optional<Node> any(Condition.Any any) {
      return flag(any.conditions().stream().anyMatch(each -> holds(each, path)));
    }

    @Override
    public Optional<Node> present(Condition.Present present) {
      if (present.value() instanceof ItemField<?> field) {
        MapNode row = rows.get(field.item());
        return flag(row != null && row.get(field.field().name()) != null);
      }
      return flag(bindings.containsKey(((Input<?>) present.value()).name()));
    }

    @Override
    public Optional<Node> field(ItemField<?> field) {
      MapNode row = rows.get(field.item());
      if (row == null) {
        problems.add(
            "LAP-0210",
            "Repeated resource referred to from outside",
            place.field(path),
            "This refers to a resource that is repeated over " + field.item().over().name() + ".",
            "refer to it only within the same repetition.");
        return Optional.of(Literal.NULL);
      }
      Node value = row.get(field.field().name());
      if (value == null) {
        value = field.field().defaultValue().orElse(null);
      }
      if (value == null) {
        absent("field " + field.field().name());
        return Optional.of(Literal.NULL);
      }
      return Optional.of(value);
    }

    @Override
    public Optional<Node> linked(Linked<?> linked) {
      uses.add(new Use(linked, path));
      return evaluate(linked.value(), path);
    }

    @Override
    public Optional<Node> reference(Reference<?> reference) {
      throw new IllegalStateException("Not linked: " + reference.target());
    }
  }
}
