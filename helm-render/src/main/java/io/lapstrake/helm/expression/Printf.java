package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Puts a text format together as a call of {@code printf}; texts within texts become one call. */
final class Printf extends TextWalk {

  private final Scope scope;
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder format = new StringBuilder();
  private final List<Expression> arguments = new ArrayList<>();

  Printf(Scope scope) {
    this.scope = scope;
  }

  Printf with(Text text) {
    add(text);
    return this;
  }

  @Override
  void literally(String piece) {
    scope.check(piece);
    plain.append(piece);
    format.append(piece.replace("%", "%%"));
  }

  @Override
  void open(Value<?> value) {
    switch (value.type()) {
      case INTEGER -> argument("%d", Expressions.of(value, scope));
      case FLAG -> argument("%t", Expressions.of(value, scope));
      default -> argument("%s", asText(value, scope));
    }
  }

  private void argument(String verb, Expression argument) {
    format.append(verb);
    arguments.add(argument);
  }

  /** A value as the text that stands in a text. */
  private static Expression asText(Value<?> value, Scope scope) {
    if (value instanceof Literal<?> literal) {
      scope.check(literal.inText());
      return Expression.operand(GoText.quote(literal.inText()));
    }
    return switch (value.type()) {
      case TEXT -> Expressions.of(value, scope);
      case INTEGER, FLAG -> Expression.call("toString", Expressions.of(value, scope));
      case MIXED -> mixed(value, scope);
      case DECIMAL -> DecimalText.of(value, scope);
      default -> Expression.call("toJson", Expressions.of(value, scope));
    };
  }

  private static Expression mixed(Value<?> value, Scope scope) {
    if (value instanceof Linked<?> linked) {
      return asText((Value<?>) linked.value(), scope);
    }
    var choice = (Choice<?>) value; // nothing else is of several types
    Truth condition = Conditions.of(choice.condition(), scope);
    return Expression.choice(
        condition.expression(),
        asText(choice.then(), scope.knowing(condition)),
        asText(choice.otherwise(), scope.knowing(condition.negated())));
  }

  Expression expression() {
    if (arguments.isEmpty()) {
      return Expression.operand(GoText.quote(plain.toString()));
    }
    if (format.toString().equals("%s")) {
      return arguments.get(0);
    }
    List<Expression> all = new ArrayList<>();
    all.add(Expression.operand(GoText.quote(format.toString())));
    all.addAll(arguments);
    return Expression.call("printf", all.toArray(Expression[]::new));
  }
}
