package io.lapstrake.core.stack;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolText;
import io.lapstrake.core.value.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Evaluates the node at a path; empty when it vanished. */
final class NodeEvaluator implements NodeCases<Optional<Node>> {

  private final Evaluator evaluator;
  private final FieldPath path;

  NodeEvaluator(Evaluator evaluator, FieldPath path) {
    this.evaluator = evaluator;
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
    evaluator.problem(
        "LAP-0207",
        "Key used twice",
        path,
        "The key \"" + entry.literalKey() + "\" is written twice in one map.",
        "leave one of them out, or write them under conditions that exclude each other.");
  }

  private void entries(MapPart part, Consumer<Entry> found) {
    part.match(
        entry -> entry(entry, found),
        when -> {
          if (!when.isNothing() && evaluator.holds(when.condition(), path)) {
            when.parts().forEach(inner -> entries(inner, found));
          }
        },
        each ->
            evaluator.each(each.item(), () -> each.parts().forEach(inner -> entries(inner, found))),
        spread -> {
          if (evaluator.evaluate(spread.map(), path).orElse(null) instanceof MapNode map) {
            map.entries().forEach(found);
          }
        });
  }

  private void entry(Entry entry, Consumer<Entry> found) {
    String known = entry.literalKey();
    if (known != null && entry.key().isLiteral()) {
      evaluator
          .evaluate(entry.value(), path.key(known))
          .ifPresent(value -> found.accept(Entry.of(known, value)));
      return;
    }
    Literal<?> key = (Literal<?>) evaluator.evaluate(entry.key(), path).orElse(Literal.NULL);
    if (key.isSensitive()) {
      evaluator.problem(
          "LAP-0213",
          "Secret in a key",
          path,
          "A key of this map is made from a secret; keys are shown wherever the object is.",
          "make the key from what is no secret.");
      return;
    }
    if (key.type() == ValueType.NULL) {
      return; // reported, as what it is made of is not there
    }
    String text = key.inText();
    evaluator
        .evaluate(entry.value(), path.key(text))
        .ifPresent(value -> found.accept(Entry.of(text, value)));
  }

  @Override
  public Optional<Node> list(ListNode list) {
    var items = new ArrayList<Node>(list.size());
    list.parts().forEach(part -> items(part, items));
    return items.isEmpty() ? Optional.empty() : Optional.of(ListNode.of(items));
  }

  private void items(ListPart part, List<Node> found) {
    part.match(
        node -> evaluator.evaluate(node, path.index(found.size())).ifPresent(found::add),
        when -> {
          if (!when.isNothing() && evaluator.holds(when.condition(), path)) {
            when.parts().forEach(inner -> items(inner, found));
          }
        },
        each ->
            evaluator.each(each.item(), () -> each.parts().forEach(inner -> items(inner, found))),
        spread -> {
          if (evaluator.evaluate(spread.list(), path).orElse(null) instanceof ListNode list) {
            found.addAll(list.items());
          }
        });
  }

  /** Only a text into which Java turned a symbol is a literal that is not literal. */
  @Override
  public Optional<Node> literal(Literal<?> literal) {
    evaluator.problem(
        "LAP-0208",
        "Input turned into text",
        path,
        "Java put an input into this text, so it cannot be bound any more.",
        "write " + SymbolText.asFormat(literal.inText()).orElse("Text.format(…)") + " instead.");
    return evaluator.nothing();
  }

  @Override
  public Optional<Node> symbolic(Symbol<?> symbol) {
    Optional<Node> value = symbol.match(new SymbolEvaluator(evaluator, path));
    return symbol.isSensitive() ? value.map(SecretLeaves::all) : value;
  }
}
