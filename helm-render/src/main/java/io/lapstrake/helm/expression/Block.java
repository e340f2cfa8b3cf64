package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Item;
import java.util.List;
import java.util.function.Function;

/**
 * An action that prints nothing, and what stands between it and its end.
 *
 * @param action such as a condition, or what fails
 * @param inner in the order in which it is evaluated; empty for an action that has no end
 */
record Block(String action, List<Block> inner) {

  /** What a body gives where a condition holds; none where it gives none. */
  static List<Block> when(Truth truth, Scope scope, Function<Scope, List<Block>> body) {
    Truth open = truth.given(scope.known());
    if (open.equals(Truth.never())) {
      return List.of();
    }
    List<Block> inner = body.apply(scope.knowing(truth));
    return open.equals(Truth.always()) ? inner : around("if " + open.expression().text(), inner);
  }

  /** What a body gives for each record; none where it gives none. */
  static List<Block> each(Item item, Scope scope, Function<Scope, List<Block>> body) {
    Scope row = scope.within(item);
    Expression records = Expressions.records(item.over(), scope);
    return around(row.row(item).orElseThrow().range(records), body.apply(row));
  }

  private static List<Block> around(String action, List<Block> inner) {
    return inner.isEmpty() ? List.of() : List.of(new Block(action, inner));
  }

  /** Writes the actions, each in a line of its own. */
  void writeTo(Lines lines) {
    lines.action(0, action);
    inner.forEach(each -> each.writeTo(lines));
    if (!inner.isEmpty()) {
      lines.action(0, "end");
    }
  }
}
