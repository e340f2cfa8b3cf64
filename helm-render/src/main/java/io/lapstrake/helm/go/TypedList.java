package io.lapstrake.helm.go;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A slice of one element type, such as {@code []string}: {@code typeOf} tells it from others. */
public final class TypedList extends ArrayList<@Nullable Object> {

  private static final long serialVersionUID = 1;

  private final String elementType;

  /**
   * A slice with elements.
   *
   * @param elementType the name of their type, as {@code string}
   */
  public TypedList(String elementType, Collection<? extends @Nullable Object> elements) {
    super(elements);
    this.elementType = elementType;
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
