package io.lapstrake.core.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a {@link MapNode} is made of: an entry, entries under a condition or a repetition, or those
 * of a whole map that a value gives.
 */
public sealed interface MapPart permits Entry, MapPart.When, MapPart.Each, MapPart.Spread {

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

  /** The entries of a map that a value gives, such as the labels that a user adds. */
  record Spread(Value<MapNode> map) implements MapPart {
    /** Refuses what is no map. */
    public Spread {
      if (map.type() != ValueType.BLOCK) {
        throw new IllegalArgumentException("Only a map has entries, not " + map);
      }
    }

    @Override
    public boolean isSensitive() {
      return map.isSensitive();
    }
  }

  /** Entries that are there when a condition holds. */
  static MapPart when(Value<Boolean> condition, MapPart... parts) {
    return new When(condition, Arrays.asList(parts));
  }

  /** An entry that is there once for each record of an input, or of a field of records. */
  static MapPart forEach(Value<List<MapNode>> records, Function<Item, ? extends MapPart> part) {
    var item = new Item(records);
    return new Each(item, List.of(part.apply(item)));
  }

  /** An entry that is there once for each text of an input. */
  static MapPart forEach(TextsInput texts, Function<Value<String>, ? extends MapPart> part) {
    var item = new Item(texts);
    return new Each(item, List.of(part.apply(TextsInput.at(item))));
  }

  /** The entries of a map that a value gives. */
  static MapPart spread(Value<MapNode> map) {
    return new Spread(map);
  }

  /** Whether a value in this part is secret, or was made from one that is. */
  boolean isSensitive();

  /**
   * Whether this part can never give an entry, so that its conditions need not be asked: it has no
   * parts, or only such.
   */
  default boolean isNothing() {
    if (this instanceof Entry entry) {
      return entry.value().isNothing();
    }
    List<MapPart> parts =
        this instanceof When when ? when.parts() : this instanceof Each each ? each.parts() : null;
    return parts != null && parts.stream().allMatch(MapPart::isNothing);
  }

  /** Calls the consumer that fits. */
  default void match(
      Consumer<Entry> one, Consumer<When> when, Consumer<Each> each, Consumer<Spread> spread) {
    if (this instanceof Entry entry) {
      one.accept(entry);
    } else if (this instanceof When conditional) {
      when.accept(conditional);
    } else if (this instanceof Each repeated) {
      each.accept(repeated);
    } else {
      spread.accept((Spread) this);
    }
  }
}
