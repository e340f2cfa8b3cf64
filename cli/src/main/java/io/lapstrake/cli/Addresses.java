package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Reads the addresses that somebody gives the tool. */
final class Addresses {

  private Addresses() {}

  /**
   * Reads an address.
   *
   * @param option that took it
   * @throws ProblemException when it is none
   */
  static Address of(String option, String text) {
    try {
      return Address.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          new Problem(
              "LAP-0907",
              "Not an address",
              Place.of(option + " " + text),
              "An address is the stack, its components, the kind and the id, with slashes between.",
              "give one such as shop/Deployment/api; state list shows them."));
    }
  }

  /** Reads addresses; what is none is a problem. */
  static Address[] of(String option, List<String> texts, Problems problems) {
    var read = new ArrayList<Address>();
    texts.forEach(text -> problems.orReport(() -> of(option, text)).ifPresent(read::add));
    return read.toArray(Address[]::new);
  }

  /** The problem that an address is nobody's in the state. */
  static Problem notRecorded(String place) {
    return new Problem(
        "LAP-0911",
        "Nothing recorded at this address",
        Place.of(place),
        "The state has no object with it.",
        "correct it; state list shows all.");
  }

  /** The problem that an object is recorded, and the target no longer holds it. */
  static Problem gone(Address address) {
    return new Problem(
        "LAP-0919",
        "Recorded object that is gone",
        Place.of(address),
        "The state has it, and what it is to say is written nowhere else.",
        "write it anew with apply, or forget it with state rm.");
  }

  /** The problem that an address is nobody's in the description. */
  static Problem notDescribed(String place) {
    return new Problem(
        "LAP-0909",
        "No such object",
        Place.of(place),
        "The description has no object with this address in this environment.",
        "correct it; graph shows the addresses.");
  }
}
