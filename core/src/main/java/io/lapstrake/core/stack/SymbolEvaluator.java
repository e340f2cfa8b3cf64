package io.lapstrake.core.stack;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.SymbolText;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.ValueType;
import java.math.BigDecimal;
import java.util.Optional;

/** Evaluates the symbol at a path. */
final class SymbolEvaluator implements SymbolCases<Optional<Node>> {

  private static final Node EMPTY = Literal.of("");

  private final Evaluator evaluator;
  private final FieldPath path;

  SymbolEvaluator(Evaluator evaluator, FieldPath path) {
    this.evaluator = evaluator;
    this.path = path;
  }

  @Override
  public Optional<Node> input(Input<?> input) {
    Node bound = evaluator.binding(input);
    if (bound != null) {
      return Optional.of(bound);
    }
    return input.isOptional() ? absent("input " + input.name()) : evaluator.nothing();
  }

  private Optional<Node> absent(String what) {
    evaluator.problem(
        "LAP-0209",
        "Optional value used where it is absent",
        path,
        "The optional " + what + " has no value here.",
        "use it only where Condition.present(…) holds, or give it a default.");
    return evaluator.nothing();
  }

  @Override
  public Optional<Node> text(Text text) {
    if (text.pieces().stream().anyMatch(SymbolText::isIn)) {
      return evaluator.evaluate(Literal.of(text.toString()), path); // which says how to write it
    }
    var whole = new StringBuilder(text.pieces().get(0));
    for (int i = 0; i < text.values().size(); i++) {
      Node value = evaluator.evaluate(text.values().get(i), path).orElse(EMPTY);
      if (value.equals(Literal.NULL) && evaluator.isIncomplete()) {
        return Optional.of(Literal.NULL); // a text with a gap says nothing
      }
      whole.append(((Literal<?>) value).inText()).append(text.pieces().get(i + 1));
    }
    return Optional.of(Literal.of(whole.toString()));
  }

  @Override
  public Optional<Node> derived(Derived derived) {
    Node from = evaluator.evaluate(derived.from(), path).orElse(EMPTY);
    return from.equals(Literal.NULL)
        ? Optional.of(Literal.NULL) // of what is not there, nothing is derived
        : Optional.of(Literal.of(derived.how().of(((Literal<?>) from).inText())));
  }

  @Override
  public Optional<Node> named(Named<?> named) {
    return evaluator.evaluate(named.node(), path);
  }

  @Override
  public Optional<Node> choice(Choice<?> choice) {
    return evaluator.evaluate(
        evaluator.holds(choice.condition(), path) ? choice.then() : choice.otherwise(), path);
  }

  @Override
  public Optional<Node> comparison(Condition.Comparison comparison) {
    Node left = evaluator.evaluate(comparison.left(), path).orElse(Literal.NULL);
    Node right = evaluator.evaluate(comparison.right(), path).orElse(Literal.NULL);
    boolean holds =
        switch (comparison.operator()) {
          case EQUAL -> left.equals(right);
          case LESS -> number(left).compareTo(number(right)) < 0;
          case GREATER -> number(left).compareTo(number(right)) > 0;
          case CONTAINS -> plain(left).contains(plain(right));
        };
    return flag(holds);
  }

  private static Optional<Node> flag(boolean holds) {
    return Optional.of(Literal.of(holds));
  }

  private static String plain(Node node) {
    return node instanceof Literal<?> leaf && leaf.type() == ValueType.TEXT ? leaf.inText() : "";
  }

  private static BigDecimal number(Node node) {
    return node instanceof Literal<?> leaf && leaf.type() != ValueType.NULL
        ? new BigDecimal(leaf.inText())
        : BigDecimal.ZERO; // a missing one was reported when binding
  }

  @Override
  public Optional<Node> not(Condition.Not not) {
    return flag(!evaluator.holds(not.condition(), path));
  }

  @Override
  public Optional<Node> all(Condition.All all) {
    return flag(all.conditions().stream().allMatch(each -> evaluator.holds(each, path)));
  }

  @Override
  public Optional<Node> any(Condition.Any any) {
    return flag(any.conditions().stream().anyMatch(each -> evaluator.holds(each, path)));
  }

  @Override
  public Optional<Node> present(Condition.Present present) {
    if (present.value() instanceof ItemField<?> field) {
      MapNode row = evaluator.row(field.item());
      return flag(row != null && row.get(field.field().name()) != null);
    }
    return flag(evaluator.binding((Input<?>) present.value()) != null);
  }

  @Override
  public Optional<Node> field(ItemField<?> field) {
    MapNode row = evaluator.row(field.item());
    if (row == null) {
      String over = field.item().name();
      evaluator.problem(Outside.CODE, Outside.SUMMARY, path, Outside.detail(over), Outside.FIX);
      return evaluator.nothing();
    }
    Optional<Node> value = Optional.ofNullable(row.get(field.field().name()));
    return value.or(field.field()::defaultValue).or(() -> absent("field " + field.field().name()));
  }

  @Override
  public Optional<Node> linked(Linked<?> linked) {
    evaluator.use(linked, path);
    return evaluator.evaluate(linked.value(), path);
  }

  @Override
  public Optional<Node> reference(Reference<?> reference) {
    throw new IllegalStateException("Not linked: " + reference.target());
  }
}
