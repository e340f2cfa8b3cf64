package io.lapstrake.core.stack;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewrites a symbol so that its references are found and its inputs have their full names. */
final class SymbolLinker implements SymbolCases<Node> {

  private final TreeLinker trees;
  private final Scope scope;
  private final Linking linking;
  private final FieldPath path;

  SymbolLinker(TreeLinker trees, Scope scope, Linking linking, FieldPath path) {
    this.trees = trees;
    this.scope = scope;
    this.linking = linking;
    this.path = path;
  }

  private <T> Value<T> link(Value<T> value) {
    return trees.value(value, path);
  }

  @Override
  public Node input(Input<?> input) {
    if (Release.isBuiltIn(input)) {
      return input;
    }
    if (input.equals(Namespaces.OF_THE_STACK)) {
      return scope.namespace();
    }
    if (input.equals(Component.OWN_NAME)) {
      return scope.ownName();
    }
    Optional<Value<?>> bound = scope.binding(input.name());
    if (bound.isPresent()) {
      return bound(input, bound.get());
    }
    Input<?> full =
        scope.inputPrefix().isEmpty() || input.isGlobal()
            ? input
            : input.named(scope.inputPrefix() + input.name());
    linking.inputs().add(full);
    return full;
  }

  private Node bound(Input<?> input, Value<?> to) {
    Node value = trees.within(scope.around().orElseThrow()).link(to, path);
    if (!input.isSensitive() || value.isSensitive()) {
      return value;
    }
    if (value instanceof Literal<?> literal) {
      return literal.sensitive();
    }
    linking.problem(
        "LAP-0211",
        "Secret input bound to what is no secret",
        path,
        "The input "
            + input.name()
            + " of "
            + scope.path()
            + " is secret; the value that it is bound to is not marked as such.",
        "mark the input that the value comes from with sensitive().");
    return value;
  }

  @Override
  public Node text(Text text) {
    return Text.of(
        text.pieces(),
        text.values().stream().map(this::link).collect(Collectors.<Value<?>>toList()));
  }

  @Override
  public Node derived(Derived derived) {
    return new Derived(derived.how(), link(derived.from()));
  }

  /** Instances of one component have named values of their own, as they have inputs. */
  @Override
  public Node named(Named<?> named) {
    return new Named<>(scope.inputPrefix() + named.name(), trees.link(named.node(), path));
  }

  @Override
  public Node choice(Choice<?> choice) {
    return new Choice<Object>(
        link(choice.condition()), link(choice.then()), link(choice.otherwise()));
  }

  @Override
  public Node comparison(Condition.Comparison it) {
    Value<?> left = link(it.left());
    Value<?> right = link(it.right());
    return left.type() == ValueType.NULL || right.type() == ValueType.NULL
        ? Literal.FALSE // a side was not found, which was reported
        : new Condition.Comparison(left, it.operator(), right);
  }

  @Override
  public Node not(Condition.Not not) {
    return new Condition.Not(link(not.condition()));
  }

  @Override
  public Node all(Condition.All all) {
    return new Condition.All(links(all.conditions()));
  }

  @Override
  public Node any(Condition.Any any) {
    return new Condition.Any(links(any.conditions()));
  }

  private List<Value<Boolean>> links(List<Value<Boolean>> conditions) {
    return conditions.stream().map(this::link).toList();
  }

  @Override
  public Node present(Condition.Present present) {
    Node linked = link(present.value());
    return linked instanceof Input<?> || linked instanceof ItemField<?>
        ? new Condition.Present((Symbol<?>) linked)
        : Literal.TRUE; // bound by whoever uses the component
  }

  @Override
  public Node field(ItemField<?> field) {
    return new ItemField<>(trees.item(field.item(), path), field.field());
  }

  @Override
  public Node linked(Linked<?> linked) {
    return linked;
  }

  @Override
  public Node reference(Reference<?> reference) {
    return new ReferenceLinker(trees, scope, linking, path).link(reference);
  }
}
