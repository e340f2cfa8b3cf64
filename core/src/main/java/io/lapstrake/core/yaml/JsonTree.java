package io.lapstrake.core.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Symbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

/** Hands a literal tree to a generator of JSON. */
final class JsonTree implements NodeCases<Boolean> {

  private final JsonGenerator out;

  JsonTree(JsonGenerator out) {
    this.out = out;
  }

  void write(Node tree) throws IOException {
    if (!tree.isLiteral()) {
      throw new IllegalStateException("Only a bound tree can be written; this is not: " + tree);
    }
    try {
      tree.match(this);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public Boolean map(MapNode map) {
    try {
      out.writeStartObject();
      for (Entry entry : map.entries()) {
        out.writeFieldName(String.valueOf(entry.literalKey()));
        entry.value().match(this);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  @Override
  public Boolean list(ListNode list) {
    try {
      out.writeStartArray();
      for (Node item : list.items()) {
        item.match(this);
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  @Override
  public Boolean literal(Literal<?> leaf) {
    try {
      switch (leaf.type()) {
        case TEXT -> out.writeString(leaf.inText());
        case NULL -> out.writeNull();
        case FLAG -> out.writeBoolean(leaf.equals(Literal.TRUE));
        default -> number(leaf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private void number(Literal<?> leaf) throws IOException {
    Object number = leaf.value();
    if (number instanceof Long whole) {
      whole(whole);
    } else if (number instanceof BigInteger whole) {
      out.writeNumber(whole);
    } else if (number instanceof Double decimal && !out.canWriteFormattedNumbers()) {
      out.writeNumber(decimal.doubleValue());
    } else {
      out.writeNumber(Numbers.inYaml(leaf)); // the same digits on every Java
    }
  }

  /** As an int where it is one: classes that take an int or a text ask for that very type. */
  private void whole(long number) throws IOException {
    if (number == (int) number) {
      out.writeNumber((int) number);
    } else {
      out.writeNumber(number);
    }
  }

  @Override
  public Boolean symbolic(Symbol<?> symbol) {
    throw new IllegalStateException("Not bound yet: " + symbol);
  }
}
