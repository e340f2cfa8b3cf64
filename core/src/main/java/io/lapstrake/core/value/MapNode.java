package io.lapstrake.core.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in canonical order: {@code apiVersion}, {@code kind}, {@code metadata}, {@code
 * name}, {@code namespace}, then the other known keys by their characters, then what needs binding,
 * in the order in which it was said. So the order of the words of a description does not show.
 */
public final class MapNode implements Node {

  /** The map without entries. */
  public static final MapNode EMPTY = new MapNode(new Object[0], 0, true, false);

  private static final int UNRANKED = 5;
  private static final int FEW = 8; // so few keys are looked through faster than searched

  /**
   * By turns the key and the value of each entry with a known key, sorted; then the other parts. A
   * key is a {@code String}, or a {@code Literal} where it is secret; a value is a {@code Node}, or
   * the {@linkplain Literal#slot plain value} of a literal. So a tree is few objects close
   * together, and to fetch them is most of what reading it costs.
   */
  private final Object[] slots;

  private final int known; // how many entries have a known key
  private final boolean literal;
  private final boolean sensitive;

  private MapNode(Object[] slots, int known, boolean literal, boolean sensitive) {
    this.slots = slots;
    this.known = known;
    this.literal = literal;
    this.sensitive = sensitive;
  }

  /** A map of one entry. */
  public static MapNode of(String key, Node value) {
    return of(new Object[] {key, Literal.slot(value)}, 1);
  }

  /** A map of one entry. */
  public static MapNode of(String key, String value) {
    return of(key, Literal.of(value));
  }

  /** A map of parts; of two entries with the same known key the later one stays. */
  public static MapNode of(List<? extends MapPart> parts) {
    var sorted = new ArrayList<Entry>(parts.size());
    var others = new ArrayList<MapPart>(0);
    for (MapPart part : parts) {
      if (part instanceof Entry entry && entry.literalKey() != null) {
        sorted.add(entry);
      } else {
        others.add(part);
      }
    }
    int size = 0;
    sorted.sort((a, b) -> compare(keyOf(a), keyOf(b)));
    for (Entry entry : sorted) {
      if (size > 0 && keyOf(sorted.get(size - 1)).equals(keyOf(entry))) {
        size--;
      }
      sorted.set(size++, entry);
    }
    Object[] slots = new Object[2 * size + others.size()];
    for (int i = 0; i < size; i++) {
      slots[2 * i] = sorted.get(i).slot();
      slots[2 * i + 1] = Literal.slot(sorted.get(i).value());
    }
    for (int i = 0; i < others.size(); i++) {
      slots[2 * size + i] = others.get(i);
    }
    return slots.length == 0 ? EMPTY : of(slots, size);
  }

  private static MapNode of(Object[] slots, int known) {
    return new MapNode(slots, known, allLiteral(slots, known), anySensitive(slots, known));
  }

  /** Compares two keys as a canonical map orders them. */
  public static int compare(String left, String right) {
    int byRank = rank(left) - rank(right);
    return byRank != 0 ? byRank : left.compareTo(right);
  }

  private static int rank(String key) {
    return switch (key.length()) { // cheaper than a hash for the many keys that have no rank
      case 10 -> key.equals("apiVersion") ? 0 : UNRANKED;
      case 4 -> key.equals("kind") ? 1 : key.equals("name") ? 3 : UNRANKED;
      case 8 -> key.equals("metadata") ? 2 : UNRANKED;
      case 9 -> key.equals("namespace") ? 4 : UNRANKED;
      default -> UNRANKED;
    };
  }

  private static String keyOf(Entry entry) {
    String key = entry.literalKey();
    if (key == null) {
      throw new IllegalStateException("Not a known key: " + entry);
    }
    return key;
  }

  private static String text(Object keySlot) {
    return keySlot instanceof String key ? key : ((Literal<?>) keySlot).inText();
  }

  private int search(String key) {
    int rank = rank(key);
    int low = 0;
    int high = known - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      String other = key(middle);
      int byRank = rank(other) - rank;
      int order = byRank != 0 ? byRank : other.compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }

  /** The map with a text under a key. */
  public MapNode with(String key, String text) {
    return SymbolText.isIn(text) ? with(key, Literal.of(text)) : with(key, key, text);
  }

  /** The map with a whole number under a key. */
  public MapNode with(String key, int number) {
    return with(key, Literal.of(number));
  }

  /** The map with a flag under a key. */
  public MapNode with(String key, boolean flag) {
    return with(key, Literal.of(flag));
  }

  /** The map with a value under a key, in the place of what stood there. */
  public MapNode with(String key, Node value) {
    return with(key, key, Literal.slot(value));
  }

  /** The map with one more part; an entry with a known key takes the place of what stood there. */
  public MapNode with(MapPart part) {
    if (part instanceof Entry entry && entry.literalKey() != null) {
      return with(entry.literalKey(), entry.slot(), Literal.slot(entry.value()));
    }
    Object[] more = Arrays.copyOf(slots, slots.length + 1);
    more[slots.length] = part;
    return new MapNode(more, known, false, sensitive || part.isSensitive());
  }

  private MapNode with(String key, Object keySlot, Object value) {
    int at = search(key);
    if (at >= 0) {
      return replaced(at, keySlot, value);
    }
    int insert = 2 * -(at + 1);
    Object[] more = new Object[slots.length + 2];
    System.arraycopy(slots, 0, more, 0, insert);
    more[insert] = keySlot;
    more[insert + 1] = value;
    System.arraycopy(slots, insert, more, insert + 2, slots.length - insert);
    return new MapNode(
        more,
        known + 1,
        literal && isLiteral(value) && !SymbolText.isIn(key),
        sensitive || isSecret(keySlot) || isSensitive(value));
  }

  private MapNode replaced(int at, Object keySlot, Object value) {
    if (slots[2 * at + 1] == value && slots[2 * at] == keySlot) {
      return this;
    }
    Object[] changed = slots.clone();
    changed[2 * at] = keySlot;
    changed[2 * at + 1] = value;
    return literal && isLiteral(value) && !sensitive && !isSecret(keySlot)
        ? new MapNode(changed, known, true, isSensitive(value))
        : of(changed, known);
  }

  /** The map without what stands under a known key. */
  public MapNode without(String key) {
    int at = search(key);
    if (at < 0) {
      return this;
    }
    if (slots.length == 2) {
      return EMPTY;
    }
    Object[] fewer = new Object[slots.length - 2];
    System.arraycopy(slots, 0, fewer, 0, 2 * at);
    System.arraycopy(slots, 2 * at + 2, fewer, 2 * at, fewer.length - 2 * at);
    return of(fewer, known - 1);
  }

  private static boolean allLiteral(Object[] slots, int known) {
    if (2 * known < slots.length) {
      return false;
    }
    for (int i = 0; i < slots.length; i += 2) {
      if (SymbolText.isIn(text(slots[i])) || !isLiteral(slots[i + 1])) {
        return false;
      }
    }
    return true;
  }

  private static boolean anySensitive(Object[] slots, int known) {
    for (int i = 0; i < 2 * known; i += 2) {
      if (isSecret(slots[i]) || isSensitive(slots[i + 1])) {
        return true;
      }
    }
    for (int i = 2 * known; i < slots.length; i++) {
      if (((MapPart) slots[i]).isSensitive()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSecret(Object keySlot) {
    return !(keySlot instanceof String); // any other key is kept as its text
  }

  private static boolean isLiteral(Object valueSlot) {
    return Literal.isPlain(valueSlot) || ((Node) valueSlot).isLiteral();
  }

  private static boolean isSensitive(Object valueSlot) {
    return !Literal.isPlain(valueSlot) && ((Node) valueSlot).isSensitive();
  }

  /** What stands under a known key, or null. */
  public @Nullable Node get(String key) {
    int at = find(key);
    return at < 0 ? null : value(at);
  }

  private int find(String key) {
    if (known > FEW) {
      return search(key);
    }
    for (int i = 0; i < known; i++) {
      if (key.equals(key(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The map under a known key; empty when there is none. */
  public MapNode map(String key) {
    return get(key) instanceof MapNode map ? map : EMPTY;
  }

  /** The list under a known key; empty when there is none. */
  public ListNode list(String key) {
    return get(key) instanceof ListNode list ? list : ListNode.EMPTY;
  }

  /** The text under a known key where it is a literal text, or null. */
  public @Nullable String text(String key) {
    int at = find(key);
    return at < 0 ? null : text(at);
  }

  /** What stands at the end of a path of known keys, or null. */
  public @Nullable Node at(String... path) {
    Node node = this;
    for (String key : path) {
      if (!(node instanceof MapNode map)) {
        return null;
      }
      Node next = map.get(key);
      if (next == null) {
        return null;
      }
      node = next;
    }
    return node;
  }

  /** The map with a value at the end of a path of known keys; maps on the way are made. */
  public MapNode set(Node value, String... path) {
    return set(value, path, 0);
  }

  private MapNode set(Node value, String[] path, int depth) {
    String key = path[depth];
    return depth == path.length - 1
        ? with(key, value)
        : with(key, map(key).set(value, path, depth + 1));
  }

  /** The map with one more part in the list at the end of a path; the list is made. */
  public MapNode append(ListPart part, String... path) {
    return append(part, path, 0);
  }

  private MapNode append(ListPart part, String[] path, int depth) {
    String key = path[depth];
    return depth == path.length - 1
        ? with(key, list(key).with(part))
        : with(key, map(key).append(part, path, depth + 1));
  }

  /** The map with one more part in the map at the end of a path; the map is made. */
  public MapNode add(MapPart part, String... path) {
    return add(part, path, 0);
  }

  private MapNode add(MapPart part, String[] path, int depth) {
    return depth == path.length
        ? with(part)
        : with(path[depth], map(path[depth]).add(part, path, depth + 1));
  }

  /** The parts, in canonical order. */
  public List<MapPart> parts() {
    var parts = new ArrayList<MapPart>(size());
    for (int i = 0; i < known; i++) {
      parts.add(entry(i));
    }
    for (int i = 2 * known; i < slots.length; i++) {
      parts.add((MapPart) slots[i]);
    }
    return Collections.unmodifiableList(parts);
  }

  /**
   * The entries of a map that is bound, in canonical order.
   *
   * @throws IllegalStateException when the map has conditional or repeated parts
   */
  public List<Entry> entries() {
    if (2 * known < slots.length) {
      throw new IllegalStateException("Not bound yet: " + this);
    }
    var entries = new ArrayList<Entry>(known);
    for (int i = 0; i < known; i++) {
      entries.add(entry(i));
    }
    return Collections.unmodifiableList(entries);
  }

  private Entry entry(int index) {
    return Entry.ofSlots(slots[2 * index], value(index));
  }

  /**
   * The key at a position of a map that is bound.
   *
   * @param index from 0, in canonical order
   * @throws IndexOutOfBoundsException when there is none
   */
  public String key(int index) {
    return text(slots[2 * index]);
  }

  /**
   * What stands under the key at a position of a map that is bound.
   *
   * @param index from 0, in canonical order
   * @throws IndexOutOfBoundsException when there is none
   */
  public Node value(int index) {
    Object slot = slots[2 * index + 1];
    return slot instanceof MapNode map ? map : Literal.ofSlot(slot);
  }

  /**
   * The text under the key at a position of a map that is bound, where it is a literal text, or
   * null.
   *
   * @param index from 0, in canonical order
   * @throws IndexOutOfBoundsException when there is none
   */
  public @Nullable String text(int index) {
    Object slot = slots[2 * index + 1];
    if (slot instanceof String text) {
      return text;
    }
    return slot instanceof Literal<?> literal ? literal.asText() : null;
  }

  /** How many parts the map has. */
  public int size() {
    return slots.length - known;
  }

  /** Whether the map was written without any part. */
  public boolean isEmpty() {
    return slots.length == 0;
  }

  @Override
  public boolean isLiteral() {
    return literal;
  }

  @Override
  public boolean isSensitive() {
    return sensitive;
  }

  @Override
  public <R> R match(NodeCases<R> cases) {
    return cases.map(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof MapNode that && known == that.known && same(that));
  }

  private boolean same(MapNode that) {
    if (slots.length != that.slots.length) {
      return false;
    }
    for (int i = 0; i < slots.length; i++) {
      boolean same =
          isValue(i) // a secret value equals the same value that is none
              ? Literal.ofSlot(slots[i]).equals(Literal.ofSlot(that.slots[i]))
              : slots[i].equals(that.slots[i]);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private boolean isValue(int slot) {
    return slot < 2 * known && slot % 2 == 1;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(slots);
  }

  @Override
  public String toString() {
    return parts().toString().replaceFirst("^\\[", "{").replaceFirst("]$", "}");
  }
}
