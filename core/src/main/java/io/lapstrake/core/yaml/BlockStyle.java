package io.lapstrake.core.yaml;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import org.jspecify.annotations.Nullable;

/** Lays a tree out in lines. */
final class BlockStyle {

  private static final int STEP = 2;
  private static final int LONGEST_KEY = 1000; // readers look for the colon in 1,024 characters

  private final Utf8Text out;
  private final @Nullable KeyTexts keys;
  private int indent = -STEP; // a document's tree is laid out as an item's, one step to the left

  /**
   * Lays trees out.
   *
   * @param keys worth having for several trees; null for one
   */
  BlockStyle(Utf8Text out, @Nullable KeyTexts keys) {
    this.out = out;
    this.keys = keys;
  }

  /** Appends a tree as a document's content. */
  void document(Node tree) {
    if (!tree.isLiteral()) {
      throw unbound(tree);
    }
    afterDash(tree);
  }

  private void entries(MapNode map, boolean inline) {
    int count = map.size();
    for (int i = 0; i < count; i++) {
      if (i > 0 || !inline) {
        out.blanks(indent);
      }
      key(map.key(i));
      String text = map.text(i);
      if (text == null) {
        afterKey(map.value(i));
      } else {
        out.ascii(' ');
        leaf(text);
      }
    }
  }

  private void key(String key) {
    byte[] known = keys == null ? null : keys.of(key);
    if (known == null) {
      newKey(key);
    } else {
      out.bytes(known);
    }
  }

  private void newKey(String key) {
    int start = out.size();
    if (!out.plain(key)) {
      QuotedStyle.write(key, out);
    }
    if (out.size() - start > LONGEST_KEY) {
      out.cut(start);
      longKey(key);
      return;
    }
    out.ascii(':');
    if (keys != null) {
      keys.put(key, out.since(start));
    }
  }

  private void longKey(String key) {
    out.ascii('?', ' ');
    QuotedStyle.write(key, out);
    out.ascii('\n');
    out.blanks(indent);
    out.ascii(':');
  }

  private void items(ListNode list, boolean inline) {
    int count = list.size();
    for (int i = 0; i < count; i++) {
      if (i > 0 || !inline) {
        out.blanks(indent);
      }
      out.ascii('-', ' ');
      afterDash(list.item(i));
    }
  }

  private void leaf(Literal<?> leaf) {
    String text = leaf.asText();
    if (text == null) {
      out.ascii(Numbers.inYaml(leaf));
      out.ascii('\n');
    } else {
      leaf(text);
    }
  }

  private void leaf(String text) {
    if (!out.plain(text)) {
      if (text.indexOf('\n') >= 0 && LiteralStyle.holds(text)) {
        LiteralStyle.write(text, Math.max(indent, 0) + STEP, out);
        return;
      }
      QuotedStyle.write(text, out);
    }
    out.ascii('\n');
  }

  private static IllegalStateException unbound(Node node) {
    return new IllegalStateException("Only a bound tree can be written; this is not: " + node);
  }

  /** Writes what stands under a key, whose colon is written. */
  private void afterKey(Node node) {
    if (node instanceof Literal<?> literal) { // most nodes are: asked first, and without a case
      out.ascii(' ');
      leaf(literal);
    } else if (node instanceof MapNode map) {
      mapAfterKey(map);
    } else {
      listAfterKey((ListNode) node);
    }
  }

  private void mapAfterKey(MapNode map) {
    if (map.isEmpty()) {
      out.ascii(" {}\n");
      return;
    }
    out.ascii('\n');
    indent += STEP;
    entries(map, false);
    indent -= STEP;
  }

  private void listAfterKey(ListNode list) {
    if (list.isEmpty()) {
      out.ascii(" []\n");
      return;
    }
    out.ascii('\n');
    items(list, false);
  }

  /** Writes an item, whose dash and blank are written. */
  private void afterDash(Node node) {
    if (node instanceof Literal<?> literal) {
      leaf(literal);
    } else if (node instanceof MapNode map) {
      mapAfterDash(map);
    } else {
      listAfterDash((ListNode) node);
    }
  }

  private void mapAfterDash(MapNode map) {
    if (map.isEmpty()) {
      out.ascii("{}\n");
      return;
    }
    indent += STEP;
    entries(map, true);
    indent -= STEP;
  }

  private void listAfterDash(ListNode list) {
    if (list.isEmpty()) {
      out.ascii("[]\n");
      return;
    }
    indent += STEP;
    items(list, true);
    indent -= STEP;
  }
}
