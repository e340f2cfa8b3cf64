package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;

/** Tells which objects cannot become a stack's own, and why. */
final class Unimported {

  private Unimported() {}

  static Problem recorded(Address address) {
    return problem(
        address, "It is recorded already.", "leave it out; apply makes it as it is described.");
  }

  static Problem notHeld(Address address) {
    return problem(address, "Nothing holds it; there is nothing to import.", "make it with apply.");
  }

  private static Problem problem(Address address, String detail, String fix) {
    return new Problem(
        "LAP-0918", "Object that cannot be imported", Place.of("import " + address), detail, fix);
  }
}
