package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ItemField;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.SymbolCases;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;

/**
 * Turns values into expressions, by their static types: whole numbers are {@code int64}, since Helm
 * reads them from files as floating-point numbers; the others are as Helm holds them.
 */
final class Expressions implements SymbolCases<Expression> {

  private static final Expression NIL = Expression.operand("nil");

  private final Scope scope;

  private Expressions(Scope scope) {
    this.scope = scope;
  }

  /** The expression that gives a value. */
  static Expression of(Value<?> value, Scope scope) {
    if (value instanceof Symbol<?> symbol) {
      return symbol.match(new Expressions(scope));
    }
    scope.check(((Literal<?>) value).inText());
    return GoTree.of(value);
  }

  private static Expression typed(ValueType type, Expression found) {
    return type == ValueType.INTEGER ? Expression.call("int64", found) : found;
  }

  @Override
  public Expression input(Input<?> input) {
    Expression found = demanded(input, Expression.operand(scope.pathOf(input)));
    if (input.takesNull() && !scope.known().contains(new Truth.Holds(found))) {
      return Expression.call("default", none(input.shape()), found);
    }
    Truth there = Conditions.present(input, scope);
    return typed(input.type(), given(found, there, "The optional input " + input.name()));
  }

  /** What stands for a null that was given. */
  private static Expression none(Shape shape) {
    boolean isMap =
        shape instanceof Shape.OfBlock
            || (shape instanceof Shape.Records records && records.form() == Shape.Form.MAP);
    return Expression.call(isMap ? "dict" : "list");
  }

  /** Fails where a value that must be given is not; to Helm, an empty text is none either. */
  private static Expression demanded(Input<?> input, Expression found) {
    if (!input.isRequired() || BuiltIn.path(input).isPresent() || mayBeEmpty(input.shape())) {
      return found;
    }
    String what = input.description().isEmpty() ? "" : ": " + input.description();
    return Expression.call(
        "required", Expression.operand(GoText.quote(input.name() + " is required" + what)), found);
  }

  private static boolean mayBeEmpty(Shape shape) {
    return shape instanceof Shape.OfChoice choice
        ? choice.options().contains("")
        : shape instanceof Shape.OfText text
            && text.minLength() == 0
            && (text.pattern() == null || text.pattern().matches(""));
  }

  private Expression given(Expression found, Truth there, String what) {
    return there.given(scope.known()).equals(Truth.always())
        ? found
        : found.onlyIf(there, what + " has no value where it is used");
  }

  /**
   * What a repetition goes through; what is not there has no records, as an empty list has none.
   */
  static Expression records(Value<?> over, Scope scope) {
    if (over instanceof ItemField<?> field
        && field.field().defaultValue().filter(Expressions::isEmpty).isPresent()) {
      return scope
          .row(field.item())
          .map(row -> row.field(field.field()))
          .orElseGet(() -> of(over, scope));
    }
    return over instanceof Input<?> input && input.takesNull()
        ? Expression.operand(scope.pathOf(input))
        : of(over, scope);
  }

  private static boolean isEmpty(Node node) {
    return node.equals(ListNode.EMPTY) || node.equals(MapNode.EMPTY);
  }

  @Override
  public Expression field(ItemField<?> field) {
    return scope
        .row(field.item())
        .map(row -> field(field.field(), row))
        .orElseGet(() -> outside(field));
  }

  private Expression field(Input<?> field, Row row) {
    Expression found = row.field(field);
    if (Withheld.isNeeded(field)) {
      return typed(field.type(), found);
    }
    Truth there = row.has(field);
    if (field.isOptional()) {
      return typed(field.type(), given(found, there, "The optional field " + field.name()));
    }
    Expression other = GoTree.of(field.defaultValue().orElseThrow());
    return typed(
        field.type(),
        there.given(scope.known()).equals(Truth.always())
            ? found
            : Expression.call("ternary", found, other, there.expression()));
  }

  private Expression outside(ItemField<?> field) {
    scope.problem(
        "LAP-0210",
        "Repeated resource referred to from outside",
        "This refers to a resource that is repeated over " + field.item().name() + ".",
        "refer to it only within the same repetition.");
    return NIL;
  }

  @Override
  public Expression text(Text text) {
    return new Printf(scope).with(text).expression();
  }

  @Override
  public Expression derived(Derived derived) {
    Expression from = of(derived.from(), scope);
    return switch (derived.how()) {
      case BASE64 -> from.piped("b64enc");
      case SHA256 -> from.piped("sha256sum");
      case VERSION -> from.piped("sha256sum", "trunc 10");
      case LABEL -> from.piped("trunc 63", "trimSuffix \"-\"");
      case WITHOUT_PLUS -> from.piped("replace \"+\" \"_\"");
    };
  }

  @Override
  public Expression named(Named<?> named) {
    Expression include = scope.templates().include(named, scope);
    return named.type() == ValueType.TEXT ? include : Expression.call("fromYaml", include);
  }

  @Override
  public Expression choice(Choice<?> choice) {
    Truth condition = Conditions.of(choice.condition(), scope);
    if (isDefault(choice)) {
      Expression other = of(choice.then(), scope.knowing(condition));
      if (!other.mayFail()) {
        return Expression.call("default", other, of(choice.otherwise(), scope));
      }
    }
    if (condition instanceof Truth.Constant known) {
      return of(known.holds() ? choice.then() : choice.otherwise(), scope);
    }
    return Expression.choice(
        condition.expression(),
        of(choice.then(), scope.knowing(condition)),
        of(choice.otherwise(), scope.knowing(condition.negated())));
  }

  /** A text, and another one where it is empty: Helm has a word for that. */
  private static boolean isDefault(Choice<?> choice) {
    return choice.condition() instanceof Condition.Comparison it
        && it.operator() == Condition.Operator.EQUAL
        && it.right().equals(Literal.of(""))
        && it.left().equals(choice.otherwise())
        && choice.then().type() == ValueType.TEXT;
  }

  @Override
  public Expression comparison(Condition.Comparison comparison) {
    return Comparisons.of(comparison, scope);
  }

  @Override
  public Expression not(Condition.Not not) {
    return Conditions.of(not, scope).expression();
  }

  @Override
  public Expression all(Condition.All all) {
    return Conditions.of(all, scope).expression();
  }

  @Override
  public Expression any(Condition.Any any) {
    return Conditions.of(any, scope).expression();
  }

  @Override
  public Expression present(Condition.Present present) {
    return Conditions.of(present, scope).expression();
  }

  @Override
  public Expression reference(Reference<?> reference) {
    throw new IllegalStateException("Not linked: " + reference.target());
  }

  @Override
  public Expression linked(Linked<?> linked) {
    return linked.value() instanceof Value<?> value ? of(value, scope) : GoTree.of(linked.value());
  }
}
