package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * When a part of a tree is there: a map or list that was written with parts and ends without any
 * vanishes together with its key or item, and so upward. A leaf is always there, and so is a map or
 * list that was written empty.
 */
final class Presence {

  private final Lines lines;

  Presence(Lines lines) {
    this.lines = lines;
  }

  /** The condition under which a node is there; it needs the prelude to be written before it. */
  Truth of(Node node, Scope scope, Prelude prelude) {
    if (!mayVanish(node)) {
      return Truth.always();
    }
    if (node instanceof Linked<?> linked) {
      return of(linked.value(), scope, prelude);
    }
    if (node instanceof Named<?> named) {
      return of(named.node(), scope, prelude);
    }
    return node instanceof MapNode map
        ? ofEntries(map.parts(), scope, prelude)
        : ofItems(((ListNode) node).parts(), scope, prelude);
  }

  /**
   * The condition under which an entry is there. Its key is evaluated even where its value
   * vanishes, as resolving does.
   */
  Truth of(Entry entry, Scope scope, Prelude prelude) {
    if (mayVanish(entry.value())) {
      Expression key = Expressions.of(entry.key(), scope);
      if (key.mayFail()) {
        prelude.evaluate(key);
      }
    }
    return of(entry.value(), scope, prelude);
  }

  private static boolean mayVanish(Node node) {
    if (node.isLiteral()) {
      return false;
    }
    if (node instanceof MapNode map) {
      return map.parts().stream().allMatch(Presence::mayVanish);
    }
    if (node instanceof ListNode list) {
      return list.parts().stream().allMatch(Presence::mayVanish);
    }
    return (node instanceof Linked<?> linked && mayVanish(linked.value()))
        || (node instanceof Named<?> named && mayVanish(named.node()));
  }

  /** Whether a part may give no entry. */
  static boolean mayVanish(MapPart part) {
    return !(part instanceof Entry entry) || mayVanish(entry.value());
  }

  private static boolean mayVanish(ListPart part) {
    return !(part instanceof Node node) || mayVanish(node);
  }

  private Truth ofEntries(List<MapPart> parts, Scope scope, Prelude prelude) {
    var truths = new ArrayList<Truth>();
    for (MapPart part : parts) {
      part.match(
          entry -> truths.add(of(entry, scope, prelude)),
          when ->
              truths.add(
                  when(
                      when.condition(),
                      scope,
                      prelude,
                      (inner, own) -> ofEntries(when.parts(), inner, own))),
          each ->
              truths.add(
                  each(
                      each.item(),
                      each.parts().stream().allMatch(Presence::mayVanish),
                      scope,
                      prelude,
                      (inner, own) -> ofEntries(each.parts(), inner, own))),
          spread -> truths.add(ofSpread(spread.map(), scope, prelude)));
    }
    return Truth.any(truths);
  }

  private Truth ofItems(List<ListPart> parts, Scope scope, Prelude prelude) {
    var truths = new ArrayList<Truth>();
    for (ListPart part : parts) {
      part.match(
          node -> truths.add(of(node, scope, prelude)),
          when ->
              truths.add(
                  when(
                      when.condition(),
                      scope,
                      prelude,
                      (inner, own) -> ofItems(when.parts(), inner, own))),
          each ->
              truths.add(
                  each(
                      each.item(),
                      each.parts().stream().allMatch(Presence::mayVanish),
                      scope,
                      prelude,
                      (inner, own) -> ofItems(each.parts(), inner, own))),
          spread -> truths.add(ofSpread(spread.list(), scope, prelude)));
    }
    return Truth.any(truths);
  }

  /** When one of several parts is there. */
  private interface Body {
    Truth truth(Scope scope, Prelude prelude);
  }

  private static Truth when(Value<Boolean> condition, Scope scope, Prelude prelude, Body body) {
    Truth truth = Conditions.of(condition, scope);
    var inner = new Prelude();
    Truth there = body.truth(scope.knowing(truth), inner);
    prelude.surround("if " + truth.expression().text(), inner, "end");
    return Truth.all(List.of(truth, there));
  }

  private Truth each(Item item, boolean mayVanish, Scope scope, Prelude prelude, Body body) {
    Expression records = Expressions.records(item.over(), scope);
    if (!mayVanish) {
      return new Truth.Holds(records);
    }
    var inner = new Prelude();
    Scope within = scope.within(item);
    Truth there = body.truth(within, inner);
    Expression flag = Expression.operand(lines.variable("any"));
    prelude.flag(flag.text());
    prelude.loop(within.row(item).orElseThrow().range(records), inner, there, flag.text());
    return new Truth.Holds(flag);
  }

  /** When what a value spreads out is there: what is empty spreads out to nothing. */
  Truth ofSpread(Value<?> value, Scope scope, Prelude prelude) {
    if (value instanceof Linked<?> linked) {
      return linked.value() instanceof Value<?> inner
          ? ofSpread(inner, scope, prelude)
          : filled(linked.value(), scope, prelude);
    }
    return value instanceof Named<?> named
        ? filled(named.node(), scope, prelude)
        : new Truth.Holds(Expressions.records(value, scope));
  }

  private Truth filled(Node node, Scope scope, Prelude prelude) {
    boolean empty =
        (node instanceof MapNode map && map.isEmpty())
            || (node instanceof ListNode list && list.size() == 0);
    return empty ? Truth.never() : of(node, scope, prelude);
  }
}
