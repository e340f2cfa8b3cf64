package io.lapstrake.helm.expression;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Symbol;

/** One case for each way in which what is not literal can be laid out. */
abstract class Placement implements NodeCases<Boolean> {

  /** A map that is laid out entry by entry. */
  abstract void placeMap(MapNode map);

  /** A list that is laid out item by item. */
  abstract void placeList(ListNode list);

  /** A leaf that one expression gives. */
  abstract void placeLeaf(Node leaf);

  /** A whole map or list that one expression gives. */
  abstract void placeTree(Symbol<?> tree);

  @Override
  public final Boolean map(MapNode map) {
    placeMap(map);
    return true;
  }

  @Override
  public final Boolean list(ListNode list) {
    placeList(list);
    return true;
  }

  @Override
  public final Boolean literal(Literal<?> literal) {
    placeLeaf(literal);
    return true;
  }

  @Override
  public final Boolean symbolic(Symbol<?> symbol) {
    if (GivenTree.is(symbol)) {
      placeTree(symbol);
    } else {
      placeLeaf(symbol);
    }
    return true;
  }
}
