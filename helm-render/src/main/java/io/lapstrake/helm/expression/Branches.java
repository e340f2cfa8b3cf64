package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Value;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes conditions and repetitions into the lines of a template, around what a body writes. */
final class Branches {

  private final Lines lines;

  Branches(Lines lines) {
    this.lines = lines;
  }

  /** What the body writes, where what the presence says holds. */
  void ifThere(Function<Prelude, Truth> presence, int indent, Scope scope, Consumer<Scope> body) {
    var prelude = new Prelude();
    Truth there = presence.apply(prelude);
    if (!there.given(scope.known()).equals(Truth.always())) {
      prelude.writeTo(lines, indent);
    }
    onlyIf(there, indent, scope, body);
  }

  /** A condition; of what can never give anything it is not asked. */
  static Truth truthOf(boolean isNothing, Value<Boolean> condition, Scope scope) {
    return isNothing ? Truth.never() : Conditions.of(condition, scope);
  }

  /** What the body writes, where a condition holds. */
  void onlyIf(Truth truth, int indent, Scope scope, Consumer<Scope> body) {
    Truth open = truth.given(scope.known());
    if (open.equals(Truth.always())) {
      body.accept(scope);
    } else if (!open.equals(Truth.never())) {
      lines.action(indent, "if " + open.expression().text());
      body.accept(scope.knowing(truth));
      lines.action(indent, "end");
    }
  }

  /** What the body writes, once for each record. */
  void forEach(Item item, int indent, Scope scope, Consumer<Scope> body) {
    Scope row = scope.within(item);
    Expression records = Expressions.records(item.over(), scope);
    lines.action(indent, row.row(item).orElseThrow().range(records));
    body.accept(row);
    lines.action(indent, "end");
  }
}
