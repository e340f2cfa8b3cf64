package io.lapstrake.core.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value does not fit the input that it is meant for.
 *
 * @param path where it stands in the values
 * @param kind what is wrong
 * @param detail what was given and what is needed, in whole sentences; never a secret
 * @param fix what to do, in a whole sentence that begins with a verb in lower case
 */
public record Misfit(FieldPath path, Kind kind, String detail, String fix) {

  /** What is wrong with a value. */
  public enum Kind {
    /** It is of another type. */
    TYPE,
    /** It is of the type, but its constraints do not accept it. */
    CONSTRAINT,
    /** A record has a field that its input does not know. */
    UNKNOWN_FIELD,
    /** A record lacks a field that it must have. */
    MISSING_FIELD,
    /** Two records of a list have the same key. */
    KEY_TWICE
  }

  /**
   * What does not fit, in the order in which it stands; empty when the value fits.
   *
   * @param value a literal tree
   */
  public static List<Misfit> of(Input<?> input, Node value) {
    FieldPath path = FieldPath.of(input.name().split("\\."));
    var found = new ArrayList<Misfit>();
    input.shape().match(new ShapeCheck(value, path, input.isSensitive(), found));
    return List.copyOf(found);
  }
}
