package io.lapstrake.helm.go;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slice of one element type, such as {@code []string}: {@code typeOf} tells it from others. */
public final class TypedList extends ArrayList<@Nullable Object> {

  private static final long serialVersionUID = 1;

  private final String elementType;
  private final boolean nil;

  /**
   * A slice with elements.
   *
   * @param elementType the name of their type, as {@code string}
   */
  public TypedList(String elementType, Collection<? extends @Nullable Object> elements) {
    this(elementType, elements, false);
  }

  private TypedList(
      String elementType, Collection<? extends @Nullable Object> elements, boolean nil) {
    super(elements);
    this.elementType = elementType;
    this.nil = nil;
  }

  /** A slice that is nil: it is empty, and JSON and YAML write it as null. */
  public static TypedList nil(String elementType) {
    return new TypedList(elementType, List.of(), true);
  }

  /** Whether it is a nil slice. */
  public boolean isNil() {
    return nil;
  }

  /** The name of its own type, as {@code []string}. */
  public String typeName() {
    return "[]" + elementType;
  }

  /** The name of the type of its elements, as {@code string}. */
  public String elementType() {
    return elementType;
  }
}
