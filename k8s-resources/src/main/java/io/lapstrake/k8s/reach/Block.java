package io.lapstrake.k8s.reach;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.List;
import java.util.Optional;

/**
 * Addresses, but for some of them.
 *
 * @param range all of them
 * @param excepts those that are not meant
 */
record Block(AddressRange range, List<AddressRange> excepts) {

  /** That of a peer of a rule; empty where it has none. */
  static Optional<Block> of(MapNode block) {
    List<AddressRange> excepts =
        Leaf.texts(block, "except").stream()
            .flatMap(it -> AddressRange.parse(it).stream())
            .toList();
    return AddressRange.parse(Leaf.text(block, "cidr")).map(it -> new Block(it, excepts));
  }

  /** Whether all of another one are among these. */
  boolean contains(Block other) {
    return range.contains(other.range)
        && excepts.stream()
            .filter(it -> it.overlaps(other.range))
            .allMatch(it -> other.excepts.stream().anyMatch(mine -> mine.contains(it)));
  }
}
