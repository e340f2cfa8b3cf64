package io.lapstrake.core.value;

import java.util.Collection;

/**
 * Looks through a tree, and through all that its values are made of, for something. It is found
 * where a case for what it may be says so; the other cases look into what they hold.
 */
public abstract class NodeSearch implements NodeCases<Boolean>, SymbolCases<Boolean> {

  /** Whether it is in a tree; overridden where a tree tells that there is none. */
  protected boolean isIn(Node node) {
    return node.match((NodeCases<Boolean>) this);
  }

  /** Whether a condition is asked about what is looked for, so that it and its parts are passed. */
  protected boolean isSettledBy(Value<Boolean> condition) {
    return false;
  }

  private boolean isInAny(Collection<? extends Node> nodes) {
    return nodes.stream().anyMatch(this::isIn);
  }

  private boolean isInPart(MapPart part) {
    if (part instanceof Entry entry) {
      return isIn(entry.key()) || isIn(entry.value());
    }
    if (part instanceof MapPart.When when) {
      return !isSettledBy(when.condition())
          && (isIn(when.condition()) || when.parts().stream().anyMatch(this::isInPart));
    }
    return part instanceof MapPart.Each each
        ? each.parts().stream().anyMatch(this::isInPart)
        : isIn(((MapPart.Spread) part).map());
  }

  private boolean isInPart(ListPart part) {
    if (part instanceof Node node) {
      return isIn(node);
    }
    if (part instanceof ListPart.When when) {
      return !isSettledBy(when.condition())
          && (isIn(when.condition()) || when.parts().stream().anyMatch(this::isInPart));
    }
    return part instanceof ListPart.Each each
        ? each.parts().stream().anyMatch(this::isInPart)
        : isIn(((ListPart.Spread) part).list());
  }

  @Override
  public final Boolean map(MapNode map) {
    return map.parts().stream().anyMatch(this::isInPart);
  }

  @Override
  public final Boolean list(ListNode list) {
    return list.parts().stream().anyMatch(this::isInPart);
  }

  @Override
  public Boolean literal(Literal<?> literal) {
    return false;
  }

  @Override
  public final Boolean symbolic(Symbol<?> symbol) {
    return symbol.match((SymbolCases<Boolean>) this);
  }

  @Override
  public Boolean input(Input<?> input) {
    return false;
  }

  @Override
  public final Boolean text(Text text) {
    return isInAny(text.values());
  }

  @Override
  public final Boolean derived(Derived derived) {
    return isIn(derived.from());
  }

  @Override
  public final Boolean named(Named<?> named) {
    return isIn(named.node());
  }

  @Override
  public final Boolean choice(Choice<?> choice) {
    return !isSettledBy(choice.condition())
        && (isIn(choice.condition()) || isIn(choice.then()) || isIn(choice.otherwise()));
  }

  @Override
  public final Boolean comparison(Condition.Comparison comparison) {
    return isIn(comparison.left()) || isIn(comparison.right());
  }

  @Override
  public final Boolean not(Condition.Not not) {
    return isIn(not.condition());
  }

  @Override
  public final Boolean all(Condition.All all) {
    return isInAny(all.conditions());
  }

  @Override
  public final Boolean any(Condition.Any any) {
    return isInAny(any.conditions());
  }

  @Override
  public final Boolean present(Condition.Present present) {
    return isIn(present.value());
  }

  @Override
  public Boolean field(ItemField<?> field) {
    return false;
  }

  @Override
  public Boolean reference(Reference<?> reference) {
    return false;
  }

  @Override
  public Boolean linked(Linked<?> linked) {
    return isIn(linked.value());
  }
}
