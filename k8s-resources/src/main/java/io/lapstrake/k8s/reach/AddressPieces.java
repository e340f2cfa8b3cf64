package io.lapstrake.k8s.reach;

import io.lapstrake.core.value.MapNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses cut wherever a block begins or ends, so that rules mean all of a piece or nothing of
 * it: a /8 is two /9 where somebody else says so.
 */
final class AddressPieces {

  private static final int SHORT = 32;
  private static final int LONG = 128;

  private final Map<Witness, Block> blocks = new LinkedHashMap<>(); // the widest first
  private final List<AddressRange> pieces = new ArrayList<>();

  private AddressPieces(Collection<Witness> witnesses) {
    Map<Witness, Block> found = new LinkedHashMap<>();
    for (Witness each : witnesses) {
      Block.of(each.block()).ifPresent(it -> found.put(each, it));
    }
    found.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Witness, Block> it) -> it.getValue().range().bits())
                .thenComparing(it -> it.getValue().range().size(), Comparator.reverseOrder())
                .thenComparing(it -> it.getKey().name()))
        .forEach(it -> blocks.put(it.getKey(), it.getValue()));
    blocks.values().stream().map(it -> it.range().bits()).distinct().forEach(this::cut);
  }

  /** The addresses of those among some whose block can be told. */
  static AddressPieces of(Collection<Witness> witnesses) {
    return new AddressPieces(witnesses);
  }

  private void cut(int bits) {
    var starts = new TreeSet<BigInteger>();
    for (Block block : blocks.values()) {
      if (block.range().bits() == bits) {
        addEnds(block.range(), starts);
        block.excepts().forEach(it -> addEnds(it, starts));
      }
    }
    BigInteger from = null;
    for (BigInteger next : starts) {
      if (from != null) {
        var piece = new AddressRange(from, next.subtract(BigInteger.ONE), bits);
        if (blocks.values().stream().anyMatch(it -> it.range().contains(piece))) {
          pieces.add(piece);
        }
      }
      from = next;
    }
  }

  private static void addEnds(AddressRange range, Set<BigInteger> to) {
    to.add(range.first());
    to.add(range.last().add(BigInteger.ONE));
  }

  /** All pieces, those that blocks except among them. */
  List<AddressRange> all() {
    return pieces;
  }

  /** The pieces that somebody's block consists of. */
  List<AddressRange> of(Witness witness) {
    Block block = blocks.get(witness);
    return block == null ? List.of() : of(block);
  }

  private List<AddressRange> of(Block block) {
    return pieces.stream().filter(it -> block.contains(new Block(it, List.of()))).toList();
  }

  /** Whether somebody's block is among those that were cut. */
  boolean has(Witness witness) {
    return blocks.containsKey(witness);
  }

  /**
   * Whether there are no addresses but those that somebody names: who names all there are names
   * none, and long ones count where somebody names any.
   */
  boolean leaveNone() {
    boolean areShort = blocks.values().stream().allMatch(it -> it.range().bits() == SHORT);
    return isFull(SHORT) && (areShort || isFull(LONG));
  }

  private boolean isFull(int bits) {
    List<Block> named =
        blocks.values().stream()
            .filter(it -> it.range().bits() == bits)
            .filter(it -> it.range().shortestPrefix() > 0 || !it.excepts().isEmpty())
            .toList();
    BigInteger covered = BigInteger.ZERO;
    for (AddressRange piece : pieces) {
      if (named.stream().anyMatch(it -> it.range().contains(piece))) {
        covered = covered.add(piece.size());
      }
    }
    return covered.equals(BigInteger.ONE.shiftLeft(bits));
  }

  /** Who stands for a piece. */
  static Witness witness(AddressRange piece) {
    return Witness.outside(MapNode.of("cidr", piece.toString()));
  }

  /** Some pieces by the blocks that they make up; what is left over in as few words as can be. */
  List<Party> parties(Collection<AddressRange> some) {
    List<Party> parties = new ArrayList<>();
    Set<AddressRange> left = new LinkedHashSet<>(some);
    blocks.forEach(
        (witness, block) -> {
          List<AddressRange> all = of(block);
          if (some.containsAll(all) && left.removeAll(all)) {
            parties.add(Party.of(witness));
          }
        });
    AddressRange last = null;
    for (AddressRange each : pieces) {
      if (left.contains(each)) {
        boolean goesOn = last != null && last.touches(each);
        if (last != null && !goesOn) {
          parties.add(Party.of(witness(last)));
        }
        last = last != null && goesOn ? last.upTo(each) : each;
      }
    }
    if (last != null) {
      parties.add(Party.of(witness(last)));
    }
    return parties;
  }
}
