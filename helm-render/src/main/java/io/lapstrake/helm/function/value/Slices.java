package io.lapstrake.helm.function.value;

import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.TypedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What functions of lists need to know of what they are given. */
public final class Slices {

  /** The type of a list's elements that may be anything. */
  public static final String ANYTHING = "interface {}";

  /** What Go says where nil is asked for its type. */
  public static final String NIL_POINTER =
      "runtime error: invalid memory address or nil pointer dereference";

  private Slices() {}

  /**
   * The list that a value is.
   *
   * @param refusal what is said of another value, before its kind
   * @throws TemplateFailure if it is none
   */
  @SuppressWarnings("unchecked") // a list's elements may be anything
  public static List<@Nullable Object> of(@Nullable Object value, String refusal) {
    if (value instanceof List<?> list) {
      return (List<@Nullable Object>) list;
    } else if (value == null) {
      throw new TemplateFailure(NIL_POINTER);
    }
    throw new TemplateFailure(refusal + GoTypes.kind(value));
  }

  /** A nil slice of anything. */
  public static TypedList nil() {
    return TypedList.nil(ANYTHING);
  }

  /** Whether a list is a nil slice, which is empty, but which JSON has as null. */
  public static boolean isNil(List<?> list) {
    return list instanceof TypedList typed && typed.isNil();
  }
}
