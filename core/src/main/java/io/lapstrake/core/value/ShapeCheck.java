package io.lapstrake.core.value;

import io.lapstrake.core.value.Misfit.Kind;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a literal node does not fit a shape; each case tells whether it does. */
final class ShapeCheck implements Shape.Cases<Boolean> {

  private static final String MERGE = "<<"; // Helm 3.17 merges even where it stands in quotes
  private static final String LARGEST = Decimals.asJson(Double.MAX_VALUE);

  private final Node value;
  private final FieldPath path;
  private final boolean secret;
  private final List<Misfit> found;

  /**
   * A check of one node.
   *
   * @param secret whether messages must not show it
   * @param found takes the misfits
   */
  ShapeCheck(Node value, FieldPath path, boolean secret, List<Misfit> found) {
    this.value = value;
    this.path = path;
    this.secret = secret;
    this.found = found;
  }

  private ShapeCheck below(Node inner, FieldPath at) {
    return new ShapeCheck(inner, at, secret, found);
  }

  private boolean misfit(Kind kind, String detail, String fix) {
    found.add(new Misfit(path, kind, detail, fix));
    return false;
  }

  private String given() {
    return secret ? GivenText.HIDDEN : GivenText.of(value);
  }

  private String butNeeded(String needed) {
    return given() + " was given; " + needed + " is needed.";
  }

  private boolean isA(ValueType type, String needed) {
    return (value instanceof Literal<?> leaf && leaf.type() == type) || wrongType(needed);
  }

  private boolean wrongType(String needed) {
    return misfit(Kind.TYPE, butNeeded(needed), "give " + needed + ".");
  }

  private boolean outOfRange(String needed) {
    return misfit(Kind.CONSTRAINT, butNeeded(needed), "choose a number in that range.");
  }

  @Override
  public Boolean text(Shape.OfText shape) {
    if (!(value instanceof Literal<?> leaf) || leaf.type() != ValueType.TEXT) {
      boolean scalar = value instanceof Literal<?> other && other.type() != ValueType.NULL;
      return misfit(
          Kind.TYPE,
          butNeeded("a text"),
          scalar ? "write it in quotes, if it is meant as text." : "give a text.");
    }
    String text = leaf.inText();
    return isKept(text) && hasLength(text, shape) && matches(text, shape.pattern());
  }

  private boolean isKept(String text) {
    return LostText.firstIn(text)
        .map(
            lost ->
                misfit(
                    Kind.CONSTRAINT,
                    given() + " holds " + lost + ", which a chart would lose.",
                    "leave " + lost + " out."))
        .orElse(true);
  }

  /** A key of a map that is given: kept by a chart, and no merge to a reader of YAML. */
  void key() {
    String key = ((Literal<?>) value).inText();
    if (isKept(key) && key.equals(MERGE)) {
      misfit(
          Kind.CONSTRAINT,
          "The key \"<<\" was given, which readers of YAML take for a merge of maps.",
          "choose another key, or write it without quotes where maps are to be merged.");
    }
  }

  private boolean hasLength(String text, Shape.OfText shape) {
    int length = text.codePointCount(0, text.length());
    if (length >= shape.minLength() && length <= shape.maxLength()) {
      return true;
    }
    String needed =
        shape.maxLength() == Integer.MAX_VALUE
            ? "at least " + shape.minLength()
            : shape.minLength() + " to " + shape.maxLength();
    String has = secret ? "" : " It has " + length + " characters.";
    return misfit(
        Kind.CONSTRAINT,
        butNeeded("a text of " + needed + " characters") + has,
        "give a text of that length.");
  }

  private boolean matches(String text, @Nullable TextPattern pattern) {
    return pattern == null
        || pattern.matches(text)
        || misfit(
            Kind.CONSTRAINT,
            butNeeded("a text that matches " + pattern.expression()),
            "give a text that matches.");
  }

  @Override
  public Boolean integer(Shape.OfInteger shape) {
    boolean any = shape.equals(Shape.OfInteger.ANY);
    String range = "a whole number from " + shape.min() + " to " + shape.max();
    if (!isA(ValueType.INTEGER, any ? "a whole number" : range)) {
      return false;
    }
    Object number = ((Literal<?>) value).value();
    boolean accepted = number instanceof Long whole && whole >= shape.min() && whole <= shape.max();
    return accepted || outOfRange(range);
  }

  @Override
  public Boolean decimal(Shape.OfDecimal shape) {
    boolean any = shape.equals(Shape.OfDecimal.ANY);
    String range =
        any
            ? "a number"
            : "a number from "
                + Decimals.asJson(shape.min())
                + " to "
                + Decimals.asJson(shape.max());
    if (!(value instanceof Literal<?> leaf && leaf.value() instanceof Number number)) {
      return wrongType(range);
    }
    double given = number.doubleValue();
    return (given >= shape.min() && given <= shape.max()) || outOfRange(range);
  }

  @Override
  public Boolean flag(Shape.OfFlag shape) {
    return isA(ValueType.FLAG, "true or false");
  }

  @Override
  public Boolean choice(Shape.OfChoice shape) {
    String needed = "one of " + String.join(", ", shape.options());
    if (!isA(ValueType.TEXT, needed)) {
      return false;
    }
    String text = ((Literal<?>) value).inText();
    if (shape.options().contains(text)) {
      return true;
    }
    String near =
        NearestName.of(text, shape.options())
            .filter(name -> !secret)
            .map(name -> "; the nearest is " + name)
            .orElse("");
    return misfit(Kind.CONSTRAINT, butNeeded(needed), "choose one of them" + near + ".");
  }

  @Override
  public Boolean records(Shape.Records shape) {
    int before = found.size();
    var check = new RecordsCheck(shape, path, secret, found);
    switch (shape.form()) {
      case LIST -> {
        if (value instanceof ListNode list) {
          check.list(list);
        } else {
          wrongType("a list of records");
        }
      }
      case MAP -> {
        if (value instanceof MapNode map) {
          check.map(map);
        } else {
          wrongType("a map of records");
        }
      }
      case TEXTS -> {
        if (value instanceof ListNode list) {
          check.texts(list);
        } else {
          wrongType("a list of texts");
        }
      }
    }
    if (!shape.mayBeNone() && (value.equals(ListNode.EMPTY) || value.equals(MapNode.EMPTY))) {
      return misfit(
          Kind.CONSTRAINT,
          "None was given; at least one with " + shape.key().name() + " is needed.",
          "give at least one.");
    }
    return found.size() == before;
  }

  /** Whatever stands in a block is taken, as long as a chart keeps its texts and numbers. */
  @Override
  public Boolean block(Shape.OfBlock shape) {
    if (!(value instanceof MapNode map)) {
      return wrongType("a map");
    }
    return shape.isFree() ? inside() : entries(map, shape);
  }

  private boolean entries(MapNode map, Shape.OfBlock shape) {
    int before = found.size();
    for (Entry entry : map.entries()) {
      String key = String.valueOf(entry.literalKey());
      if (shape.keys() != null) {
        below(Literal.of(key), path.key(key)).text(shape.keys());
      }
      if (shape.values() != null) {
        below(entry.value(), path.key(key)).text(shape.values());
      }
    }
    return found.size() == before;
  }

  @Override
  public Boolean list(Shape.OfList shape) {
    return value instanceof ListNode ? inside() : wrongType("a list");
  }

  private void leaf(Literal<?> leaf) {
    if (leaf.type() == ValueType.TEXT) {
      isKept(leaf.inText());
    } else if (leaf.value() instanceof BigInteger large && Double.isInfinite(large.doubleValue())) {
      outOfRange("a number from -" + LARGEST + " to " + LARGEST);
    }
  }

  private boolean inside() {
    int before = found.size();
    if (value instanceof MapNode map) {
      for (Entry entry : map.entries()) {
        String key = String.valueOf(entry.literalKey());
        below(Literal.of(key), path.key(key)).key();
        below(entry.value(), path.key(key)).inside();
      }
    } else if (value instanceof ListNode list) {
      for (int i = 0; i < list.size(); i++) {
        below(list.items().get(i), path.index(i)).inside();
      }
    } else if (value instanceof Literal<?> leaf) {
      leaf(leaf);
    }
    return found.size() == before;
  }
}
