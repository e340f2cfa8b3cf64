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
 * bytes, so that no two trees are written alike; how YAML is laid out does not count. Not
 * thread-safe.
 */
public final class ContentHash {

  private static final int ROOM = 4096;
  private static final int LONGEST_HEAD = 6;
  private static final int LAST_ASCII = 0x7f;

  private final MessageDigest digest = Sha256.digest();
  private byte[] bytes = new byte[ROOM];
  private int size;

  /** SHA-256 of a literal tree, in hexadecimal; equal trees have equal hashes. */
  public String of(MapNode tree) {
    size = 0;
    node(tree);
    digest.update(bytes, 0, size);
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
    int before = size;
    head('s', length);
    byte[] to = bytes;
    int start = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > LAST_ASCII) {
        size = before;
        encoded(text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      to[start + i] = (byte) c;
    }
    size += length;
  }

  private void encoded(byte[] text) {
    room(LONGEST_HEAD + text.length);
    head('s', text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  /** A type and a length, seven bits a byte, the lowest first. */
  private void head(char type, int length) {
    room(LONGEST_HEAD);
    bytes[size++] = (byte) type;
    int rest = length;
    while (rest > LAST_ASCII) {
      bytes[size++] = (byte) (rest | ~LAST_ASCII);
      rest >>>= Byte.SIZE - 1;
    }
    bytes[size++] = (byte) rest;
  }

  private void room(int needed) {
    if (bytes.length - size < needed) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + needed);
    }
  }
}
