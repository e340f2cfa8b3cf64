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
  public static final MapNode EMPTY = new MapNode(new MapPart[0], 0, true, false);

  private static final int UNRANKED = 5;
  private static final int FEW = 8; // so few keys are looked through faster than searched

  private final MapPart[] parts;
  private final int known; // parts[0..known) are entries with a known key, sorted
  private final boolean literal;
  private final boolean sensitive;

  private MapNode(MapPart[] parts, int known, boolean literal, boolean sensitive) {
    this.parts = parts;
    this.known = known;
    this.literal = literal;
    this.sensitive = sensitive;
  }

  /** A map of one entry. */
  public static MapNode of(String key, Node value) {
    return EMPTY.with(key, value);
  }

  /** A map of one entry. */
  public static MapNode of(String key, String value) {
    return EMPTY.with(key, value);
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
    MapPart[] all = new MapPart[size + others.size()];
    for (int i = 0; i < size; i++) {
      all[i] = sorted.get(i);
    }
    for (int i = 0; i < others.size(); i++) {
      all[size + i] = others.get(i);
    }
    return all.length == 0
        ? EMPTY
        : new MapNode(all, size, allLiteral(all, size), anySensitive(all));
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

  private static String keyOf(MapPart part) {
    String key = ((Entry) part).literalKey();
    if (key == null) {
      throw new IllegalStateException("Not a known key: " + part);
    }
    return key;
  }

  private int search(String key) {
    int low = 0;
    int high = known - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(keyOf(parts[middle]), key);
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
    return with(key, Literal.of(text));
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
    return with(Entry.of(key, value));
  }

  /** The map with one more part; an entry with a known key takes the place of what stood there. */
  public MapNode with(MapPart part) {
    if (!(part instanceof Entry entry) || entry.literalKey() == null) {
      MapPart[] more = Arrays.copyOf(parts, parts.length + 1);
      more[parts.length] = part;
      return new MapNode(more, known, false, sensitive || part.isSensitive());
    }
    int at = search(keyOf(entry));
    if (at >= 0) {
      if (parts[at] == entry) {
        return this;
      }
      MapPart[] changed = parts.clone();
      changed[at] = entry;
      return new MapNode(changed, known, allLiteral(changed, known), anySensitive(changed));
    }
    int insert = -(at + 1);
    MapPart[] more = new MapPart[parts.length + 1];
    System.arraycopy(parts, 0, more, 0, insert);
    more[insert] = entry;
    System.arraycopy(parts, insert, more, insert + 1, parts.length - insert);
    return new MapNode(
        more, known + 1, literal && entry.isLiteral(), sensitive || entry.isSensitive());
  }

  /** The map without what stands under a known key. */
  public MapNode without(String key) {
    int at = search(key);
    if (at < 0) {
      return this;
    }
    if (parts.length == 1) {
      return EMPTY;
    }
    MapPart[] fewer = new MapPart[parts.length - 1];
    System.arraycopy(parts, 0, fewer, 0, at);
    System.arraycopy(parts, at + 1, fewer, at, fewer.length - at);
    return new MapNode(fewer, known - 1, allLiteral(fewer, known - 1), anySensitive(fewer));
  }

  private static boolean allLiteral(MapPart[] parts, int known) {
    if (known < parts.length) {
      return false;
    }
    for (MapPart part : parts) {
      if (!((Entry) part).isLiteral()) {
        return false;
      }
    }
    return true;
  }

  private static boolean anySensitive(MapPart[] parts) {
    for (MapPart part : parts) {
      if (part.isSensitive()) {
        return true;
      }
    }
    return false;
  }

  /** What stands under a known key, or null. */
  public @Nullable Node get(String key) {
    if (known > FEW) {
      int at = search(key);
      return at < 0 ? null : ((Entry) parts[at]).value();
    }
    for (int i = 0; i < known; i++) {
      if (parts[i] instanceof Entry entry && key.equals(entry.literalKey())) {
        return entry.value();
      }
    }
    return null;
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
    return get(key) instanceof Literal<?> literal ? literal.asText() : null;
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
    return Collections.unmodifiableList(Arrays.asList(parts));
  }

  /**
   * The entries of a literal map, in canonical order.
   *
   * @throws IllegalStateException when the map has conditional or repeated parts
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // every part of a literal map is an entry
  public List<Entry> entries() {
    if (known < parts.length) {
      throw new IllegalStateException("Not bound yet: " + this);
    }
    return (List) parts();
  }

  /**
   * The entry at a position of a map that is bound.
   *
   * @param index from 0, in canonical order
   * @throws IndexOutOfBoundsException when there is none
   * @throws ClassCastException when a conditional or repeated part stands there
   */
  public Entry entry(int index) {
    return (Entry) parts[index];
  }

  /** How many parts the map has. */
  public int size() {
    return parts.length;
  }

  /** Whether the map was written without any part. */
  public boolean isEmpty() {
    return parts.length == 0;
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
    return this == other || (other instanceof MapNode that && Arrays.equals(parts, that.parts));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }

  @Override
  public String toString() {
    return parts().toString().replaceFirst("^\\[", "{").replaceFirst("]$", "}");
  }
}
