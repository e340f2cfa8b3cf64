package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.BitSet;

/**
 * Finds texts whose parts may come to what Helm takes out of everything that it renders. No input
 * holds it as a whole; two of them together, or one beside a piece of a text, can.
 *
 * <p>It goes through a text and keeps how much of the dropped words may have been read so far.
 */
final class Dropped extends TextWalk {

  /** What Helm takes out. */
  static final String WORDS = "<no value>";

  private BitSet read = new BitSet(WORDS.length());
  private boolean found;

  private Dropped() {
    read.set(0);
  }

  /** Whether the parts of a value may come to what Helm takes out. */
  static boolean mayBeIn(Value<?> value) {
    var search = new Dropped();
    search.add(value);
    return search.found;
  }

  @Override
  void open(Value<?> value) {
    if (value instanceof Named<?> named && named.type() == ValueType.TEXT) {
      add(named.node());
      return;
    }
    found |=
        value instanceof Choice<?> choice
            && (mayBeIn(choice.then()) || mayBeIn(choice.otherwise()));
    given(value);
  }

  @Override
  void literally(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      var next = new BitSet(WORDS.length());
      next.set(0);
      for (int at = read.nextSetBit(0); at >= 0; at = read.nextSetBit(at + 1)) {
        if (WORDS.charAt(at) == piece.charAt(i)) {
          next.set(at + 1);
        }
      }
      found |= next.get(WORDS.length());
      next.clear(WORDS.length());
      read = next;
    }
  }

  /** Numbers and flags begin it, go on with it and end it nowhere. */
  private void given(Value<?> value) {
    switch (value.type()) {
      case INTEGER, DECIMAL, FLAG, NULL -> {
        read.clear();
        read.set(0);
      }
      case TEXT, MIXED, BLOCK, RECORDS -> {
        found |= read.length() > 1;
        read.set(0, WORDS.length());
      }
    }
  }
}
