package io.lapstrake.core.value;

import java.util.List;
import java.util.function.Consumer;

/** What a {@link ListNode} is made of: an item, or items under a condition or a repetition. */
public sealed interface ListPart permits Node, ListPart.When, ListPart.Each {

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

  /** Whether a value in this part is secret, or was made from one that is. */
  boolean isSensitive();

  /** Calls the consumer that fits. */
  default void match(Consumer<Node> one, Consumer<When> when, Consumer<Each> each) {
    if (this instanceof Node node) {
      one.accept(node);
    } else if (this instanceof When conditional) {
      when.accept(conditional);
    } else {
      each.accept((Each) this);
    }
  }
}
