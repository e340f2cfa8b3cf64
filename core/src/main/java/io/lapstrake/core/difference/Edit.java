package io.lapstrake.core.difference;

import io.lapstrake.core.value.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to a field, or below it. */
sealed interface Edit {

  /** Another value stands there. */
  record Put(Node value) implements Edit {}

  /** Nothing stands there any more. */
  record Remove() implements Edit {
    static final Remove INSTANCE = new Remove();
  }

  /** Some entries of a map are edited. */
  record InMap(Map<String, Edit> entries) implements Edit {
    /** Keeps the order. */
    public InMap {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * Some items of a list are edited that are told apart by key.
   *
   * @param items by key; an item that is not there is appended
   * @param order the keys in their new order, or null where the order stays
   */
  record InKeyedList(Map<String, Edit> items, @Nullable List<String> order) implements Edit {
    /** Keeps the order. */
    public InKeyedList {
      items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }
  }

  /**
   * Some items of a list are edited that are told apart by position.
   *
   * @param items by position; those after the last one are appended
   * @param size how many items there are then
   */
  record InList(Map<Integer, Edit> items, int size) implements Edit {
    /** Keeps the order. */
    public InList {
      items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }
  }

  /** Calls the case for this form. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof Put put) {
      return cases.put(put);
    }
    if (this instanceof Remove) {
      return cases.remove();
    }
    if (this instanceof InMap map) {
      return cases.inMap(map);
    }
    return this instanceof InKeyedList keyed
        ? cases.inKeyedList(keyed)
        : cases.inList((InList) this);
  }

  /**
   * One case for each form.
   *
   * @param <R> what every case gives
   */
  interface Cases<R> {
    /** Another value. */
    R put(Put edit);

    /** Nothing any more. */
    R remove();

    /** In a map. */
    R inMap(InMap edit);

    /** In a list with keys. */
    R inKeyedList(InKeyedList edit);

    /** In a list without keys. */
    R inList(InList edit);
  }
}
