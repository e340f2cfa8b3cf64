package io.lapstrake.core.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a {@link ListNode} is made of: an item, items under a condition or a repetition, or those of
 * a whole list that a value gives.
 */
public sealed interface ListPart permits Node, ListPart.When, ListPart.Each, ListPart.Spread {

  /** Parts that are there when a condition holds. */
  record When(Value<Boolean> condition, List<ListPart> parts) implements ListPart {
    /** Copies the parts. */
    public When {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isSensitive() {
      return condition.isSensitive() || parts.stream().anyMatch(ListPart::isSensitive);
    }
  }

  /** Parts that are there once for each record of an input. */
  record Each(Item item, List<ListPart> parts) implements ListPart {
    /** Copies the parts. */
    public Each {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isSensitive() {
      return parts.stream().anyMatch(ListPart::isSensitive);
    }
  }

  /** The items of a list that a value gives, such as the variables that a user adds. */
  record Spread(Value<ListNode> list) implements ListPart {
    /** Refuses what is no list. */
    public Spread {
      if (list.type() != ValueType.BLOCK) {
        throw new IllegalArgumentException("Only a list has items, not " + list);
      }
    }

    @Override
    public boolean isSensitive() {
      return list.isSensitive();
    }
  }

  /** Items that are there when a condition holds. */
  static ListPart when(Value<Boolean> condition, ListPart... parts) {
    return new When(condition, Arrays.asList(parts));
  }

  /** An item that is there once for each record of an input, or of a field of records. */
  static ListPart forEach(Value<List<MapNode>> records, Function<Item, ? extends ListPart> part) {
    var item = new Item(records);
    return new Each(item, List.of(part.apply(item)));
  }

  /** An item that is there once for each text of an input. */
  static ListPart forEach(TextsInput texts, Function<Value<String>, ? extends ListPart> part) {
    var item = new Item(texts);
    return new Each(item, List.of(part.apply(TextsInput.at(item))));
  }

  /** The items of a list that a value gives. */
  static ListPart spread(Value<ListNode> list) {
    return new Spread(list);
  }

  /** Whether a value in this part is secret, or was made from one that is. */
  boolean isSensitive();

  /**
   * Whether this part can never give an item, so that its conditions need not be asked: it has no
   * parts, or only such.
   */
  default boolean isNothing() {
    if (this instanceof MapNode map) {
      return !map.isEmpty() && map.parts().stream().allMatch(MapPart::isNothing);
    }
    if (this instanceof ListNode list) {
      return !list.isEmpty() && list.parts().stream().allMatch(ListPart::isNothing);
    }
    List<ListPart> parts =
        this instanceof When when ? when.parts() : this instanceof Each each ? each.parts() : null;
    return parts != null && parts.stream().allMatch(ListPart::isNothing);
  }

  /** Calls the consumer that fits. */
  default void match(
      Consumer<Node> one, Consumer<When> when, Consumer<Each> each, Consumer<Spread> spread) {
    if (this instanceof Node node) {
      one.accept(node);
    } else if (this instanceof When conditional) {
      when.accept(conditional);
    } else if (this instanceof Each repeated) {
      each.accept(repeated);
    } else {
      spread.accept((Spread) this);
    }
  }
}
