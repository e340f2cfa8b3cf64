package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;

/** Turns flags into the conditions of a template. */
final class Conditions implements SymbolCases<Truth> {

  private final Scope scope;

  private Conditions(Scope scope) {
    this.scope = scope;
  }

  /** A flag as a condition. */
  static Truth of(Value<?> flag, Scope scope) {
    return flag instanceof Symbol<?> symbol
        ? symbol.match(new Conditions(scope))
        : new Truth.Constant(flag.equals(Literal.TRUE));
  }

  /** Whether an input has a value. */
  static Truth present(Input<?> input, Scope scope) {
    return input.isOptional()
        ? new Truth.Not(new Truth.Holds(invalid(scope.pathOf(input))))
        : Truth.always();
  }

  private static Expression invalid(String path) {
    return Expression.call("kindIs", Expression.operand("\"invalid\""), Expression.operand(path));
  }

  private Truth evaluated(Symbol<?> symbol) {
    return new Truth.Holds(Expressions.of(symbol, scope));
  }

  @Override
  public Truth input(Input<?> input) {
    return evaluated(input);
  }

  @Override
  public Truth text(Text text) {
    throw new IllegalStateException("A text is no condition: " + text);
  }

  @Override
  public Truth derived(Derived derived) {
    throw new IllegalStateException("A text is no condition: " + derived);
  }

  @Override
  public Truth named(Named<?> named) {
    throw new IllegalStateException("A text is no condition: " + named);
  }

  @Override
  public Truth choice(Choice<?> choice) {
    return evaluated(choice);
  }

  @Override
  public Truth comparison(Condition.Comparison comparison) {
    return new Truth.Holds(Comparisons.of(comparison, scope));
  }

  @Override
  public Truth not(Condition.Not not) {
    return of(not.condition(), scope).negated();
  }

  @Override
  public Truth all(Condition.All all) {
    var truths = new ArrayList<Truth>();
    Scope so = scope;
    for (Value<Boolean> condition : all.conditions()) {
      Truth truth = of(condition, so);
      truths.add(truth);
      so = so.knowing(truth);
    }
    return Truth.all(truths);
  }

  @Override
  public Truth any(Condition.Any any) {
    var truths = new ArrayList<Truth>();
    Scope so = scope;
    for (Value<Boolean> condition : any.conditions()) {
      Truth truth = of(condition, so);
      truths.add(truth);
      so = so.knowing(truth.negated());
    }
    return Truth.any(truths);
  }

  @Override
  public Truth present(Condition.Present present) {
    if (present.value() instanceof ItemField<?> field) {
      return scope.row(field.item()).map(row -> row.has(field.field())).orElse(Truth.never());
    }
    return present((Input<?>) present.value(), scope);
  }

  @Override
  public Truth field(ItemField<?> field) {
    return evaluated(field);
  }

  @Override
  public Truth reference(Reference<?> reference) {
    throw new IllegalStateException("Not linked: " + reference.target());
  }

  @Override
  public Truth linked(Linked<?> linked) {
    return of((Value<?>) linked.value(), scope);
  }
}
