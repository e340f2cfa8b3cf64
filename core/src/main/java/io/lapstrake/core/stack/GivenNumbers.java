package io.lapstrake.core.stack;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Symbol;
import java.math.BigInteger;

/**
 * Reads the numbers of what is given as Helm reads those of a values file: each is a
 * double-precision one, so that {@code 9007199254740993} is {@code 9007199254740992}.
 */
final class GivenNumbers implements NodeCases<Node> {

  private static final GivenNumbers AS_DOUBLES = new GivenNumbers();
  private static final long EXACT = 1L << 53; // each whole number up to here is one

  private GivenNumbers() {}

  /** A literal tree with its numbers as Helm reads them. */
  static Node of(Node given) {
    return given.match(AS_DOUBLES);
  }

  @Override
  public Node map(MapNode map) {
    return MapNode.of(
        map.entries().stream().map(it -> Entry.of(it.key(), of(it.value()))).toList());
  }

  @Override
  public Node list(ListNode list) {
    return ListNode.of(list.items().stream().map(GivenNumbers::of).toList());
  }

  @Override
  public Node literal(Literal<?> literal) {
    if (literal.value() instanceof BigInteger large) {
      return asDouble(literal, large);
    }
    return literal.value() instanceof Long whole && (whole > EXACT || whole < -EXACT)
        ? asDouble(literal, whole)
        : literal;
  }

  private static Node asDouble(Literal<?> literal, Number number) {
    Literal<Double> rounded = Literal.of(number.doubleValue());
    return literal.isSensitive() ? rounded.sensitive() : rounded;
  }

  @Override
  public Node symbolic(Symbol<?> symbol) {
    throw new IllegalStateException("Not evaluated yet: " + symbol);
  }
}
