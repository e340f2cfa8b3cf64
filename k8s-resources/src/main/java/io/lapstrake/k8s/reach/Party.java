package io.lapstrake.k8s.reach;

import java.util.Comparator;

/**
 * Who is told of, without regard to a side of a plan.
 *
 * @param name as it is told
 * @param sort how wide it is
 * @param namespace empty where any is meant, or none is
 */
record Party(String name, Sort sort, String namespace) implements Comparable<Party> {

  /** How wide a party is, the widest first. */
  enum Sort {
    ANY_POD,
    ANY_ADDRESS,
    ANY_OF_NAMESPACE,
    ENTRY,
    POD,
    SOME_PODS,
    ADDRESSES
  }

  static Party of(End pods) {
    return new Party(pods.name(), Sort.POD, pods.namespace());
  }

  static Party of(Witness witness) {
    Sort sort =
        witness.equals(Witness.ANY_POD)
            ? Sort.ANY_POD
            : witness.equals(Witness.ANY_ADDRESS)
                ? Sort.ANY_ADDRESS
                : !witness.block().isEmpty()
                    ? Sort.ADDRESSES
                    : witness.equals(Witness.in(witness.namespace()))
                        ? Sort.ANY_OF_NAMESPACE
                        : Sort.SOME_PODS;
    return new Party(witness.name(), sort, witness.namespace());
  }

  /** Whether all of another one are among these. */
  boolean includes(Party other) {
    boolean isPods =
        switch (other.sort) {
          case ANY_OF_NAMESPACE, POD, SOME_PODS -> true;
          case ANY_POD, ANY_ADDRESS, ENTRY, ADDRESSES -> false;
        };
    return switch (sort) {
      case ANY_POD -> isPods;
      case ANY_OF_NAMESPACE ->
          isPods && other.sort != Sort.ANY_OF_NAMESPACE && namespace.equals(other.namespace);
      case ANY_ADDRESS -> other.sort == Sort.ADDRESSES;
      case ENTRY, POD, SOME_PODS, ADDRESSES -> false;
    };
  }

  @Override
  public int compareTo(Party other) {
    return Comparator.comparing(Party::sort).thenComparing(Party::name).compare(this, other);
  }
}
