package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.List;

/** What can be known of a node when the chart is written. */
final class Known {

  private Known() {}

  /** The node that a reference leads to, and the text that a format of known values gives. */
  static Node of(Node node) {
    if (node instanceof Linked<?> linked) {
      return of(linked.value());
    }
    if (node instanceof Named<?> named && named.node().equals(MapNode.EMPTY)) {
      return MapNode.EMPTY; // a template prints nothing for it
    }
    return node instanceof Text text ? of(text) : node;
  }

  private static Value<String> of(Text text) {
    var whole = new StringBuilder(text.pieces().get(0));
    List<Value<?>> values = text.values();
    for (int i = 0; i < values.size(); i++) {
      if (!(of(values.get(i)) instanceof Literal<?> literal)) {
        return text;
      }
      whole.append(literal.inText()).append(text.pieces().get(i + 1));
    }
    return Literal.of(whole.toString());
  }
}
