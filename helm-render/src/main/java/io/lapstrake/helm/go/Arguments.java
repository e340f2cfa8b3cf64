package io.lapstrake.helm.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function is called with. The types were checked before: a method that reads another type
 * than the function's definition names throws ClassCastException.
 */
public final class Arguments {

  /** No arguments. */
  public static final Arguments NONE = new Arguments();

  private final @Nullable Object[] given;

  private Arguments(@Nullable Object... given) {
    this.given = given;
  }

  /** Some arguments; the array is taken over. */
  public static Arguments of(@Nullable Object... given) {
    return new Arguments(given);
  }

  /** How many there are. */
  public int size() {
    return given.length;
  }

  /** One of them, whatever it is. */
  public @Nullable Object any(int index) {
    return given[index];
  }

  /** One that is a text. */
  public String text(int index) {
    return (String) cast(index);
  }

  /** One that is an int. */
  public long integer(int index) {
    return ((GoInt) cast(index)).value();
  }

  /** One that is an int64. */
  public long int64(int index) {
    return (Long) cast(index);
  }

  /** One that is a float64. */
  public double float64(int index) {
    return (Double) cast(index);
  }

  /** One that is a bool. */
  public boolean bool(int index) {
    return (Boolean) cast(index);
  }

  /** One that is a slice. */
  @SuppressWarnings("unchecked") // a slice's elements may be anything
  public List<@Nullable Object> list(int index) {
    return (List<@Nullable Object>) cast(index);
  }

  /** One that is a map; what a function puts in is seen by all who hold it. */
  @SuppressWarnings("unchecked") // its keys are texts, its values may be anything
  public Map<String, @Nullable Object> map(int index) {
    return (Map<String, @Nullable Object>) cast(index);
  }

  /** Those from one on, as a new list. */
  public List<@Nullable Object> from(int index) {
    var rest = new ArrayList<@Nullable Object>(Math.max(0, given.length - index));
    for (int i = index; i < given.length; i++) {
      rest.add(given[i]);
    }
    return rest;
  }

  private Object cast(int index) {
    Object one = given[index];
    if (one == null) {
      throw new ClassCastException("argument " + index + " is nil");
    }
    return one;
  }
}
