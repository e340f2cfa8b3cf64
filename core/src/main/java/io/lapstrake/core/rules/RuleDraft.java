package io.lapstrake.core.rules;

import io.lapstrake.core.rules.demand.Demand;
import io.lapstrake.core.rules.demand.Several;
import io.lapstrake.core.rules.demand.Size;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.TextFormat;
import io.lapstrake.core.value.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A {@link RuleNode} while the table is read. */
final class RuleDraft {

  final SortedMap<String, RuleDraft> fields = new TreeMap<>();
  final List<Guard> guards = new ArrayList<>();
  final List<Demand> demands = new ArrayList<>();
  final List<ListRule> unique = new ArrayList<>();
  final List<Since> since = new ArrayList<>();
  @Nullable RuleDraft entries;
  @Nullable RuleDraft items;
  @Nullable ListRule list;
  @Nullable Format format;
  @Nullable TextFormat keys;
  @Nullable Size size;
  @Nullable Several several;
  @Nullable Literal<?> standard;
  @Nullable Boolean raw;
  boolean ignored;
  boolean clusterOwned;
  boolean emptyIsAbsent;
  boolean secret;
  boolean definesKind;
  @Nullable String foldsInto;
  int mostBytes;

  /**
   * The draft at the end of a path such as {@code spec.containers[*].env}; made where needed.
   * {@code .} is this one.
   */
  RuleDraft at(String path) {
    RuleDraft draft = this;
    if (path.equals(".")) {
      return this;
    }
    for (String segment : Words.segments(path)) {
      boolean item = segment.endsWith("[*]");
      String key = item ? segment.substring(0, segment.length() - 3) : segment;
      draft = key.equals("*") ? draft.entries() : draft.field(plain(key));
      draft = item ? draft.items() : draft;
    }
    return draft;
  }

  /** A key without the brackets that it has when there are dots in it. */
  private static String plain(String key) {
    return key.startsWith("[") ? key.substring(1, key.length() - 1) : key;
  }

  /** The draft of the field under a key; made where needed. */
  RuleDraft field(String key) {
    return fields.computeIfAbsent(key, absent -> new RuleDraft());
  }

  /** The draft of any entry; made where needed. */
  RuleDraft entries() {
    RuleDraft known = entries;
    if (known == null) {
      known = new RuleDraft();
      entries = known;
    }
    return known;
  }

  /** The draft of any item; made where needed. */
  RuleDraft items() {
    RuleDraft known = items;
    if (known == null) {
      known = new RuleDraft();
      items = known;
    }
    return known;
  }

  /** Adds what another draft says; what it says of the same thing counts. */
  void include(RuleDraft other) {
    other.fields.forEach((key, below) -> field(key).include(below));
    if (other.entries != null) {
      entries().include(other.entries);
    }
    if (other.items != null) {
      items().include(other.items);
    }
    guards.addAll(other.guards);
    demands.addAll(other.demands);
    unique.addAll(other.unique);
    since.addAll(other.since);
    list = other.list == null ? list : other.list;
    format = other.format == null ? format : other.format;
    keys = other.keys == null ? keys : other.keys;
    size = other.size == null ? size : other.size;
    several = other.several == null ? several : other.several;
    standard = other.standard == null ? standard : other.standard;
    raw = other.raw == null ? raw : other.raw;
    foldsInto = other.foldsInto == null ? foldsInto : other.foldsInto;
    ignored |= other.ignored;
    clusterOwned |= other.clusterOwned;
    emptyIsAbsent |= other.emptyIsAbsent;
    secret |= other.secret;
    definesKind |= other.definesKind;
    mostBytes = Math.max(mostBytes, other.mostBytes);
  }

  RuleNode freeze() {
    return new RuleNode(this);
  }
}
