package io.lapstrake.core.stack;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What stacks and components have in common: parts and outputs. */
record Contents(List<Part> parts, SortedMap<String, Value<?>> outputs) {

  static final Contents NONE = new Contents(List.of(), new TreeMap<>());

  Contents with(List<? extends Part> more) {
    var all = new ArrayList<>(parts);
    all.addAll(more);
    return new Contents(List.copyOf(all), outputs);
  }

  Contents when(Value<Boolean> condition, Part... conditional) {
    return with(List.of(Part.when(condition, conditional)));
  }

  Contents each(Input<?> records, Function<Item, ? extends Part> body) {
    var item = new Item(records);
    List<Part> repeated = List.of(body.apply(item));
    return with(List.of(assembly -> assembly.each(item, repeated)));
  }

  Contents output(String name, Value<?> value) {
    var more = new TreeMap<>(outputs);
    more.put(name, value);
    return new Contents(parts, more);
  }
}
