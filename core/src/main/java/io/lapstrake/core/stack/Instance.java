package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.MapNode;
import java.util.Map;

/**
 * One object that a resource becomes.
 *
 * @param resource what it is made of
 * @param address its own, with the keys of its records
 * @param rows the record that each repetition around it is at
 */
record Instance(LinkedResource resource, Address address, Map<Item, MapNode> rows) {

  Place place() {
    return Place.of(address).source(resource.source());
  }
}
