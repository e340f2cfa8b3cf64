package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes up values of every form and type. */
final class RandomLeaves {

  private final Dice dice;
  private final Deque<Item> items = new ArrayDeque<>();

  RandomLeaves(Dice dice) {
    this.dice = dice;
  }

  /** What is made by a body, in which the fields of a record are among what may come. */
  <T> T within(Item item, Supplier<T> body) {
    items.push(item);
    T made = body.get();
    items.pop();
    return made;
  }

  Node leaf() {
    return dice.<Node>anyOf(
        () -> text(2),
        () -> text(2),
        () -> number(2),
        () -> flag(2),
        () -> decimal(),
        () -> mixed(2),
        () -> block(),
        () -> RandomInputs.WORKERS,
        () -> RandomInputs.TENANTS,
        () -> RandomInputs.HOSTS,
        () -> RandomInputs.ARGS,
        () -> RandomInputs.PROBE,
        () -> RandomInputs.FREE,
        () -> RandomInputs.LABELS,
        () -> RandomInputs.FULL_NAME,
        () -> Literal.NULL,
        () -> MapNode.EMPTY,
        () -> ListNode.EMPTY,
        () -> reference("none", ValueType.BLOCK),
        () -> reference("tree", ValueType.BLOCK));
  }

  private Value<?> mixed(int depth) {
    var choice = new Choice<Object>(flag(depth), scalar(depth - 1), scalar(depth - 1));
    return choice.type() == ValueType.MIXED ? choice : mixed(depth);
  }

  private Value<?> scalar(int depth) {
    return dice.<Value<?>>anyOf(
        () -> text(depth),
        () -> number(depth),
        () -> flag(depth),
        this::decimal,
        () -> Literal.NULL,
        () -> depth > 0 ? mixed(depth) : Literal.of("end"));
  }

  private Value<?> block() {
    Item worker = worker();
    if (worker != null && dice.once(2)) {
      return worker.get(RandomInputs.MORE);
    }
    return dice.once(2)
        ? new Choice<Object>(flag(1), tree(), dice.once(2) ? tree() : scalar(1))
        : RandomInputs.EXTRA;
  }

  private Value<?> tree() {
    return dice.<Value<?>>anyOf(
        () -> RandomInputs.EXTRA,
        () -> RandomInputs.ARGS,
        () -> RandomInputs.LABELS,
        () -> RandomInputs.WORKERS);
  }

  private @Nullable Item worker() {
    return items.stream()
        .filter(item -> item.over().equals(RandomInputs.WORKERS))
        .findFirst()
        .orElse(null);
  }

  private static <T> Value<T> reference(String field, ValueType type) {
    Aspect<T> aspect = new FieldAspect<>(field, type, List.of("spec", field), true);
    return new Reference<>(new ResourceId("Base", "base"), aspect);
  }

  Value<String> text(int depth) {
    Item worker = worker();
    if (worker != null && dice.once(2)) {
      return dice.once(3) ? guarded(worker.get(RandomInputs.LABEL)) : worker.get(RandomInputs.NAME);
    }
    if (depth <= 0) {
      return dice.once(2) ? RandomInputs.HOST : Literal.of(dice.one(NastyTexts.ALL));
    }
    return dice.anyOf(
        () -> RandomInputs.HOST,
        () -> RandomInputs.LEVEL,
        () -> RandomInputs.FULL_NAME,
        () -> guarded(RandomInputs.NOTE),
        () -> Literal.of(dice.one(NastyTexts.ALL)),
        () -> Choice.when(flag(depth - 1), text(depth - 1)).otherwise(text(depth - 1)),
        () -> Text.format(pattern(), scalar(depth - 1), scalar(depth - 1)),
        () -> reference("url", ValueType.TEXT),
        () -> reference("lines", ValueType.TEXT),
        RandomInputs.BASE::name);
  }

  private String pattern() {
    return dice.one(NastyTexts.ALL).replace("%", "%%")
        + "%s"
        + dice.one(NastyTexts.ALL).replace("%", "%%")
        + "%s";
  }

  /** Sometimes without a guard: then both sides must refuse it. */
  private <T> Value<T> guarded(Value<T> optional) {
    return dice.once(4)
        ? optional
        : (Value<T>)
            new Choice<T>(
                Condition.present(optional),
                optional,
                cast(optional.type() == ValueType.TEXT ? Literal.of("none") : Literal.of(7)));
  }

  @SuppressWarnings("unchecked")
  private static <T> Value<T> cast(Value<?> value) {
    return (Value<T>) value;
  }

  Value<Integer> number(int depth) {
    Item worker = worker();
    if (worker != null && dice.once(2)) {
      return worker.get(RandomInputs.PORT);
    }
    if (depth <= 0) {
      return dice.once(2) ? RandomInputs.REPLICAS : Literal.of(dice.any());
    }
    return dice.anyOf(
        () -> RandomInputs.REPLICAS,
        () -> guarded(RandomInputs.LIMIT),
        () -> Literal.of(1_000_000 + dice.below(100)),
        () -> Choice.when(flag(depth - 1), number(depth - 1)).otherwise(number(depth - 1)),
        () -> reference("port", ValueType.INTEGER));
  }

  Value<Double> decimal() {
    Item worker = worker();
    return worker != null && dice.once(2)
        ? worker.get(RandomInputs.WEIGHT)
        : dice.once(2)
            ? RandomInputs.RATE
            : Literal.of(dice.one(List.of(0.1, 1e-7, 1e21, -2.5, 1e300, 3.0)));
  }

  Value<Boolean> flag(int depth) {
    Item worker = worker();
    if (worker != null && dice.once(2)) {
      return worker.get(RandomInputs.PUBLIC);
    }
    if (depth <= 0) {
      return dice.once(2) ? RandomInputs.METRICS : RandomInputs.DEBUG;
    }
    return dice.anyOf(
        () -> RandomInputs.METRICS,
        () -> RandomInputs.DEBUG,
        () -> Literal.of(dice.once(2)),
        () -> Condition.not(flag(depth - 1)),
        () -> Condition.all(flag(depth - 1), flag(depth - 1)),
        () -> Condition.any(flag(depth - 1), flag(depth - 1)),
        () -> Condition.equal(text(depth - 1), text(depth - 1)),
        () -> Condition.equal(RandomInputs.LEVEL, "debug"),
        () -> Condition.contains(text(depth - 1), text(depth - 1)),
        () -> Condition.equal(RandomInputs.REPLICAS, 3),
        () -> Condition.less(number(depth - 1), 3),
        () -> Condition.greater(decimal(), 0.5),
        () -> new Condition.Comparison(decimal(), Condition.Operator.GREATER, number(depth - 1)),
        () -> new Condition.Comparison(mixed(1), Condition.Operator.EQUAL, mixed(1)),
        () -> Condition.present(RandomInputs.NOTE),
        () ->
            Condition.all(
                Condition.present(RandomInputs.NOTE), Condition.equal(RandomInputs.NOTE, "a")),
        () ->
            Condition.any(
                Condition.not(Condition.present(RandomInputs.NOTE)),
                Condition.equal(RandomInputs.NOTE, "a")),
        () ->
            worker == null
                ? RandomInputs.METRICS
                : Condition.present(worker.get(RandomInputs.LABEL)),
        () ->
            worker == null
                ? RandomInputs.METRICS
                : Condition.present(worker.get(RandomInputs.PORT)));
  }
}
