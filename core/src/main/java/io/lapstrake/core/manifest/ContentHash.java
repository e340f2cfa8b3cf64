package io.lapstrake.core.manifest;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The hash of a literal tree. Each node is written as a type, a length and its bytes, so that no
 * two trees are written alike; how YAML is laid out does not count.
 */
final class ContentHash {

  private static final int ROOM = 1024;

  private ByteBuffer bytes = ByteBuffer.allocate(ROOM);

  private ContentHash() {}

  /** SHA-256 in hexadecimal. */
  static String of(MapNode tree) {
    var hash = new ContentHash();
    hash.node(tree);
    return Sha256.of(hash.bytes.array(), 0, hash.bytes.position());
  }

  private void node(Node node) {
    if (node instanceof MapNode map) {
      head('m', map.size());
      for (int i = 0; i < map.size(); i++) {
        Entry entry = map.entry(i);
        text(String.valueOf(entry.literalKey()));
        node(entry.value());
      }
    } else if (node instanceof ListNode list) {
      head('l', list.size());
      for (int i = 0; i < list.size(); i++) {
        node(list.item(i));
      }
    } else {
      leaf((Literal<?>) node);
    }
  }

  private void leaf(Literal<?> leaf) {
    switch (leaf.type()) {
      case TEXT -> text(leaf.inText());
      case FLAG, NULL -> head(leaf.inText().charAt(0), 0);
      default -> {
        head('n', 0);
        text(leaf.inText());
      }
    }
  }

  private void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    head('s', encoded.length);
    room(encoded.length).put(encoded);
  }

  private void head(char type, int length) {
    room(1 + Integer.BYTES).put((byte) type).putInt(length);
  }

  private ByteBuffer room(int needed) {
    if (bytes.remaining() < needed) {
      var larger = ByteBuffer.allocate(2 * bytes.capacity() + needed);
      bytes = larger.put(bytes.flip());
    }
    return bytes;
  }
}
