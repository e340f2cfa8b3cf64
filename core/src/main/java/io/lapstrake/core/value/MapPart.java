package io.lapstrake.core.value;

import java.util.List;
import java.util.function.Consumer;

/** What a {@link MapNode} is made of: an entry, or entries under a condition or a repetition. */
public sealed interface MapPart permits Entry, MapPart.When, MapPart.Each {

  /** Entries that are there when a condition holds. */
  record When(Value<Boolean> condition, List<MapPart> parts) implements MapPart {
    /** Copies the parts. */
    public When {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isSensitive() {
      return condition.isSensitive() || parts.stream().anyMatch(MapPart::isSensitive);
    }
  }

  /** Entries that are there once for each record of an input. */
  record Each(Item item, List<MapPart> parts) implements MapPart {
    /** Copies the parts. */
    public Each {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isSensitive() {
      return parts.stream().anyMatch(MapPart::isSensitive);
    }
  }

  /** Whether a value in this part is secret, or was made from one that is. */
  boolean isSensitive();

  /** Calls the consumer that fits. */
  default void match(Consumer<Entry> one, Consumer<When> when, Consumer<Each> each) {
    if (this instanceof Entry entry) {
      one.accept(entry);
    } else if (this instanceof When conditional) {
      when.accept(conditional);
    } else {
      each.accept((Each) this);
    }
  }
}
