package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Goes through a tree as resolving evaluates it, and asks for an answer at each reference: under
 * the conditions, and in the repetitions, in which it is evaluated.
 */
final class UsedReferences implements NodeCases<List<Block>>, SymbolCases<List<Block>> {

  private final Scope scope;
  private final BiFunction<Linked<?>, Scope, List<Block>> answer;

  UsedReferences(Scope scope, BiFunction<Linked<?>, Scope, List<Block>> answer) {
    this.scope = scope;
    this.answer = answer;
  }

  /** The answers, each once. */
  List<Block> in(Node node) {
    return node.isLiteral() ? List.of() : node.match(this);
  }

  private UsedReferences at(Scope other) {
    return new UsedReferences(other, answer);
  }

  private static List<Block> together(Stream<List<Block>> answers) {
    return answers.flatMap(List::stream).distinct().toList();
  }

  private List<Block> inAll(Collection<? extends Node> nodes) {
    return together(nodes.stream().map(this::in));
  }

  @Override
  public List<Block> map(MapNode map) {
    return entries(map.parts());
  }

  private List<Block> entries(List<MapPart> parts) {
    return together(parts.stream().map(this::entries));
  }

  private List<Block> entries(MapPart part) {
    var found = new ArrayList<Block>();
    part.match(
        entry -> found.addAll(inAll(List.of(entry.key(), entry.value()))),
        when ->
            found.addAll(
                when.isNothing()
                    ? List.of()
                    : under(when.condition(), so -> so.entries(when.parts()), so -> List.of())),
        each -> found.addAll(Block.each(each.item(), scope, row -> at(row).entries(each.parts()))),
        spread -> found.addAll(in(spread.map())));
    return found;
  }

  @Override
  public List<Block> list(ListNode list) {
    return items(list.parts());
  }

  private List<Block> items(List<ListPart> parts) {
    return together(parts.stream().map(this::items));
  }

  private List<Block> items(ListPart part) {
    var found = new ArrayList<Block>();
    part.match(
        node -> found.addAll(in(node)),
        when ->
            found.addAll(
                when.isNothing()
                    ? List.of()
                    : under(when.condition(), so -> so.items(when.parts()), so -> List.of())),
        each -> found.addAll(Block.each(each.item(), scope, row -> at(row).items(each.parts()))),
        spread -> found.addAll(in(spread.list())));
    return found;
  }

  /** What a condition itself refers to, and what stands on both of its sides. */
  private List<Block> under(
      Value<Boolean> condition,
      Function<UsedReferences, List<Block>> then,
      Function<UsedReferences, List<Block>> otherwise) {
    Truth truth = Conditions.of(condition, scope);
    return together(
        Stream.of(
            in(condition),
            Block.when(truth, scope, so -> then.apply(at(so))),
            Block.when(truth.negated(), scope, so -> otherwise.apply(at(so)))));
  }

  @Override
  public List<Block> literal(Literal<?> literal) {
    return List.of();
  }

  @Override
  public List<Block> symbolic(Symbol<?> symbol) {
    return symbol.match((SymbolCases<List<Block>>) this);
  }

  @Override
  public List<Block> input(Input<?> input) {
    return List.of();
  }

  @Override
  public List<Block> text(Text text) {
    return inAll(text.values());
  }

  @Override
  public List<Block> derived(Derived derived) {
    return in(derived.from());
  }

  @Override
  public List<Block> named(Named<?> named) {
    return in(named.node());
  }

  @Override
  public List<Block> choice(Choice<?> choice) {
    return under(choice.condition(), so -> so.in(choice.then()), so -> so.in(choice.otherwise()));
  }

  @Override
  public List<Block> comparison(Condition.Comparison comparison) {
    return together(Stream.of(in(comparison.left()), in(comparison.right())));
  }

  @Override
  public List<Block> not(Condition.Not not) {
    return in(not.condition());
  }

  @Override
  public List<Block> all(Condition.All all) {
    return chain(all.conditions(), true);
  }

  @Override
  public List<Block> any(Condition.Any any) {
    return chain(any.conditions(), false);
  }

  /** Conditions of which each is evaluated only where those before it have not decided. */
  private List<Block> chain(List<Value<Boolean>> conditions, boolean goesOn) {
    if (conditions.isEmpty()) {
      return List.of();
    }
    Value<Boolean> first = conditions.get(0);
    Truth truth = Conditions.of(first, scope);
    List<Value<Boolean>> rest = conditions.subList(1, conditions.size());
    return together(
        Stream.of(
            in(first),
            Block.when(goesOn ? truth : truth.negated(), scope, so -> at(so).chain(rest, goesOn))));
  }

  @Override
  public List<Block> present(Condition.Present present) {
    return List.of();
  }

  @Override
  public List<Block> field(ItemField<?> field) {
    return List.of();
  }

  @Override
  public List<Block> reference(Reference<?> reference) {
    throw new IllegalStateException("Not linked: " + reference.target());
  }

  @Override
  public List<Block> linked(Linked<?> linked) {
    return together(Stream.of(answer.apply(linked, scope), in(linked.value())));
  }
}
