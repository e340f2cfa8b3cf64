package io.lapstrake.core.value;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an {@link Input} takes: its type and the constraints on it. */
public sealed interface Shape {

  /** What a bound value of this shape is. */
  ValueType type();

  /** Calls the case for this shape. */
  <R> R match(Cases<R> cases);

  /**
   * One case for each shape; a shape without a case does not compile.
   *
   * @param <R> what every case gives
   */
  interface Cases<R> {
    /** Unicode text. */
    R text(OfText shape);

    /** A whole number. */
    R integer(OfInteger shape);

    /** A number with a fraction. */
    R decimal(OfDecimal shape);

    /** True or false. */
    R flag(OfFlag shape);

    /** One of several texts. */
    R choice(OfChoice shape);

    /** A list of records. */
    R records(Records shape);

    /** A map that is passed through. */
    R block(OfBlock shape);

    /** A list that is passed through. */
    R list(OfList shape);
  }

  /**
   * Unicode text.
   *
   * @param pattern what the whole text matches, or null
   * @param minLength fewest code points
   * @param maxLength most code points
   */
  record OfText(@Nullable TextPattern pattern, int minLength, int maxLength) implements Shape {
    static final OfText ANY = new OfText(null, 0, Integer.MAX_VALUE);

    /** Refuses lengths that no text has. */
    public OfText {
      if (minLength < 0 || minLength > maxLength) {
        throw new IllegalArgumentException(
            "No text has " + minLength + " to " + maxLength + " characters");
      }
    }

    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  record OfInteger(int min, int max) implements Shape {
    static final OfInteger ANY = new OfInteger(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Refuses an empty range. */
    public OfInteger {
      if (min > max) {
        throw new IllegalArgumentException("No number is between " + min + " and " + max);
      }
    }

    @Override
    public ValueType type() {
      return ValueType.INTEGER;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.integer(this);
    }
  }

  /** A number from {@code min} to {@code max}, both included. */
  record OfDecimal(double min, double max) implements Shape {
    static final OfDecimal ANY = new OfDecimal(-Double.MAX_VALUE, Double.MAX_VALUE);

    /** Refuses an empty range, and one without an end, which JSON cannot hold. */
    public OfDecimal {
      if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
        throw new IllegalArgumentException("No number is between " + min + " and " + max);
      }
    }

    @Override
    public ValueType type() {
      return ValueType.DECIMAL;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.decimal(this);
    }
  }

  /** True or false. */
  record OfFlag() implements Shape {
    @Override
    public ValueType type() {
      return ValueType.FLAG;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.flag(this);
    }
  }

  /** One of several texts, in the order in which they were given. */
  record OfChoice(List<String> options) implements Shape {
    /** Copies the options, and refuses none, or one that stands twice, or that a chart loses. */
    public OfChoice {
      options = List.copyOf(options);
      if (options.isEmpty() || Set.copyOf(options).size() < options.size()) {
        throw new IllegalArgumentException("Options are at least one, and distinct: " + options);
      }
      options.forEach(LostText::refuse);
    }

    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /** How records are written where they are given. */
  enum Form {
    /** A list of maps. */
    LIST,
    /** A map of maps, each under its record's key. */
    MAP,
    /** A list of texts, each of which is a record's key and all that it has. */
    TEXTS
  }

  /**
   * Records that parts are repeated over.
   *
   * @param fields the fields of each record, in the order in which they were given
   * @param key the field whose text tells the records apart; no two records have the same
   * @param form how they are written
   * @param mayBeNone whether there may be none of them
   */
  record Records(List<Input<?>> fields, Input<String> key, Form form, boolean mayBeNone)
      implements Shape {
    /** Copies the fields, and refuses those that cannot be told apart or cannot work. */
    public Records {
      fields = List.copyOf(fields);
      RecordFields.check(fields, key);
    }

    /**
     * The records of a bound value, each with its key: those of a list in its order, those of a map
     * by the bytes of their keys, as Go goes through it.
     *
     * @param bound a literal tree of this shape
     */
    public List<MapNode> rows(Node bound) {
      return RecordRows.of(this, bound);
    }

    @Override
    public ValueType type() {
      return ValueType.RECORDS;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.records(this);
    }
  }

  /**
   * A map that is passed through as it is given.
   *
   * @param keys what each key is, or null where it may be anything
   * @param values what each value is, or null where it may be anything
   */
  record OfBlock(@Nullable OfText keys, @Nullable OfText values) implements Shape {
    private static final int LONGEST_KEY = 253;
    private static final String PART = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
    private static final String DNS =
        "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    private static final OfText KEYS =
        new OfText(new TextPattern("(" + DNS + "/)?" + PART), 1, LONGEST_KEY);
    private static final OfText VALUES =
        new OfText(new TextPattern("(" + PART + ")?"), 0, Integer.MAX_VALUE);

    static final OfBlock ANY = new OfBlock(null, null);
    static final OfBlock LABELS = new OfBlock(KEYS, VALUES);
    static final OfBlock ANNOTATIONS = new OfBlock(KEYS, OfText.ANY);

    /** Whether keys and values may be anything. */
    public boolean isFree() {
      return keys == null && values == null;
    }

    @Override
    public ValueType type() {
      return ValueType.BLOCK;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.block(this);
    }
  }

  /** A list that is passed through as it is given. */
  record OfList() implements Shape {
    @Override
    public ValueType type() {
      return ValueType.BLOCK;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.list(this);
    }
  }
}
