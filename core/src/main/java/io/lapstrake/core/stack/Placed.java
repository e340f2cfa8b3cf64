package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import java.util.List;

/** A draft with its place in a stack; its guards are not linked yet. */
record Placed(Draft draft, Scope scope, List<Guard> guards) {

  Address address() {
    return new Address(scope.path(), draft.id());
  }

  Place place() {
    return Place.of(address()).source(draft.source().orElse(null));
  }
}
