package io.lapstrake.core.rules;

import io.lapstrake.core.rules.demand.Demand;
import io.lapstrake.core.rules.demand.Several;
import io.lapstrake.core.rules.demand.Size;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.TextFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a server accepts in a field. */
final class Checks {

  private static final int MOST_FIELDS = Long.SIZE;

  private final @Nullable Format format;
  private final @Nullable TextFormat keys;
  private final int mostBytes;
  private final @Nullable Size size;
  private final @Nullable Several several;
  private final List<Since> since;
  private final int newest;
  private final List<ListRule> unique;
  private final List<Watch> watches;
  private final Map<String, Integer> bits = new HashMap<>(); // looked up in, never gone through

  /**
   * A demand, and the fields by whose presence a map is seen to be right.
   *
   * @param bits a bit for each of its fields
   * @param all how many fields that are
   * @param hidden whether presence alone never tells
   */
  record Watch(long bits, int all, boolean hidden, Demand demand) {

    boolean mayFail(long given) {
      return hidden || demand.mayFail(Long.bitCount(given & bits), all);
    }
  }

  Checks(RuleDraft draft) {
    this.format = draft.format;
    this.keys = draft.keys;
    this.mostBytes = draft.mostBytes;
    this.size = draft.size;
    this.several = draft.several;
    this.since = List.copyOf(draft.since);
    this.newest = since.stream().mapToInt(Since::minor).max().orElse(0);
    this.unique = unique(draft);
    this.watches = draft.demands.stream().map(this::watch).toList();
  }

  private static List<ListRule> unique(RuleDraft draft) {
    var unique = new ArrayList<>(draft.unique);
    if (draft.list != null && draft.list.keyed() && !draft.list.key().isEmpty()) {
      unique.add(0, draft.list);
    }
    return List.copyOf(unique);
  }

  private Watch watch(Demand demand) {
    long watched = 0;
    for (String field : demand.fields()) {
      bits.putIfAbsent(field, bits.size());
      int bit = bits.get(field);
      if (bit >= MOST_FIELDS) {
        throw new IllegalArgumentException("Too many fields are in demands, with " + field);
      }
      watched |= 1L << bit;
    }
    return new Watch(watched, Long.bitCount(watched), demand.isHidden(), demand);
  }

  /** A bit for a field of the map here that a demand looks at; 0 for any other. */
  long bit(String field) {
    Integer bit = bits.get(field);
    return bit == null ? 0 : 1L << bit;
  }

  /** The fields of the map here that demands look at, sorted. */
  SortedSet<String> watched() {
    return new TreeSet<>(bits.keySet());
  }

  /** Whether there is anything to check. */
  boolean any() {
    return format != null
        || keys != null
        || mostBytes > 0
        || size != null
        || several != null
        || newest > 0
        || !unique.isEmpty()
        || !watches.isEmpty();
  }

  /** What a value looks like, or null. */
  @Nullable Format format() {
    return format;
  }

  /** The format of the keys of the map that stands here, or null. */
  @Nullable TextFormat keys() {
    return keys;
  }

  /** How many bytes the keys and values of the map have at most; 0 where there is no limit. */
  int mostBytes() {
    return mostBytes;
  }

  /** How many items or entries there are, or null. */
  @Nullable Size size() {
    return size;
  }

  /** What each of several items must have, or null. */
  @Nullable Several several() {
    return several;
  }

  /** Since when servers know the field or some of its values. */
  List<Since> since() {
    return since;
  }

  /** The newest minor version of Kubernetes that a fact speaks of; 0 where none does. */
  int newest() {
    return newest;
  }

  /** By what the items of the list all differ. */
  List<ListRule> unique() {
    return unique;
  }

  /** What is demanded of the fields of the map together. */
  List<Watch> watches() {
    return watches;
  }
}
