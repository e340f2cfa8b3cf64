package io.lapstrake.core.manifest;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * Hashes literal trees, one after the other. Each node is written as a type, a length and its
 * bytes, so that no two trees are written alike; how YAML is laid out does not count, nor what a
 * secret leaf holds: all of them are hashed alike. Not thread-safe.
 */
public final class ContentHash {

  private static final int ROOM = 1024; // one object often has its own
  private static final int LONGEST_HEAD = 8;
  private static final int MORE = 64;
  private static final int LAST_ASCII = 0x7f;

  private final MessageDigest digest = Sha256.digest();
  private char[] chars = new char[ROOM];
  private byte[] bytes = new byte[ROOM];
  private int size;

  /** SHA-256 of a literal tree, in hexadecimal; equal trees have equal hashes. */
  public String of(MapNode tree) {
    size = 0;
    node(tree);
    digest();
    return Sha256.text(digest);
  }

  private void node(Node node) {
    if (node instanceof Literal<?> leaf) {
      leaf(leaf);
    } else if (node instanceof MapNode map) {
      map(map);
    } else {
      list((ListNode) node);
    }
  }

  private void map(MapNode map) {
    head('m', map.size());
    List<Entry> entries = map.entries();
    for (int i = 0; i < map.size(); i++) {
      Entry entry = entries.get(i);
      text(String.valueOf(entry.literalKey()));
      node(entry.value());
    }
  }

  private void list(ListNode list) {
    head('l', list.size());
    List<Node> items = list.items();
    for (int i = 0; i < list.size(); i++) {
      node(items.get(i));
    }
  }

  private void leaf(Literal<?> leaf) {
    if (leaf.isSensitive()) {
      head('h', 0); // a hash of a secret would let others guess it
      return;
    }
    String text = leaf.asText();
    if (text != null) {
      text(text);
      return;
    }
    switch (leaf.type()) {
      case FLAG, NULL -> head(leaf.inText().charAt(0), 0);
      default -> {
        head('n', 0);
        text(leaf.inText());
      }
    }
  }

  private void text(String text) {
    int length = text.length();
    room(LONGEST_HEAD + length);
    head('s', length);
    text.getChars(0, length, chars, size);
    size += length;
  }

  /** A type and a length, six bits a character, the lowest first. */
  private void head(char type, int length) {
    room(LONGEST_HEAD);
    chars[size++] = type;
    int rest = length;
    while (rest >= MORE) {
      chars[size++] = (char) (MORE + rest % MORE);
      rest /= MORE;
    }
    chars[size++] = (char) rest;
  }

  private void room(int needed) {
    if (chars.length - size < needed) {
      chars = Arrays.copyOf(chars, 2 * chars.length + needed);
    }
  }

  private void digest() {
    if (bytes.length < size) {
      bytes = new byte[chars.length];
    }
    int all = 0;
    for (int i = 0; i < size; i++) {
      all |= chars[i];
      bytes[i] = (byte) chars[i];
    }
    if (all <= LAST_ASCII) {
      digest.update(bytes, 0, size);
    } else {
      digest.update(new String(chars, 0, size).getBytes(StandardCharsets.UTF_8));
    }
  }
}
