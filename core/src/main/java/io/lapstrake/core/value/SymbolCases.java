package io.lapstrake.core.value;

/**
 * One case for each form of a {@link Symbol}; a form without a case does not compile.
 *
 * @param <R> what every case gives
 */
public interface SymbolCases<R> {

  /** A typed variable. */
  R input(Input<?> input);

  /** A text format with values in it. */
  R text(Text text);

  /** A text that is computed from another one. */
  R derived(Derived derived);

  /** A text or a map that has a name of its own. */
  R named(Named<?> named);

  /** One of two values, decided by a condition. */
  R choice(Choice<?> choice);

  /** A comparison of two values. */
  R comparison(Condition.Comparison comparison);

  /** The opposite of a condition. */
  R not(Condition.Not not);

  /** Every one of several conditions. */
  R all(Condition.All all);

  /** At least one of several conditions. */
  R any(Condition.Any any);

  /** Whether an optional value was given. */
  R present(Condition.Present present);

  /** A field of the record that a repetition is at. */
  R field(ItemField<?> field);

  /** An aspect of another resource, which is yet to be found. */
  R reference(Reference<?> reference);

  /** An aspect of another resource, which was found. */
  R linked(Linked<?> linked);
}
