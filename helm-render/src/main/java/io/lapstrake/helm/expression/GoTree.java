package io.lapstrake.helm.expression;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Writes literal trees as constants of Go's template language. */
final class GoTree implements NodeCases<Expression> {

  private static final GoTree CONSTANTS = new GoTree();

  private GoTree() {}

  /** A literal tree as an expression. */
  static Expression of(Node literal) {
    return literal.match(CONSTANTS);
  }

  @Override
  public Expression map(MapNode map) {
    List<Expression> parts = new ArrayList<>();
    map.entries()
        .forEach(
            entry -> {
              parts.add(of(entry.key()));
              parts.add(of(entry.value()));
            });
    return made("dict", parts);
  }

  @Override
  public Expression list(ListNode list) {
    return made("list", list.items().stream().map(GoTree::of).toList());
  }

  private static Expression made(String function, List<Expression> parts) {
    return parts.isEmpty()
        ? new Expression(function, false)
        : Expression.call(function, parts.toArray(Expression[]::new));
  }

  @Override
  public Expression literal(Literal<?> literal) {
    String text = literal.asText();
    if (text != null) {
      return Expression.operand(GoText.quote(text));
    }
    if (literal.value() instanceof BigInteger) {
      return Expression.operand(literal.inText() + ".0"); // Go's constants have 64 bits
    }
    return Expression.operand(literal.value() == null ? "nil" : literal.inText());
  }

  @Override
  public Expression symbolic(Symbol<?> symbol) {
    throw new IllegalStateException("Not literal: " + symbol);
  }
}
