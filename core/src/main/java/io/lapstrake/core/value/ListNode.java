package io.lapstrake.core.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An immutable list; its order is the one in which it was said. */
public final class ListNode implements Node {

  /** The list without items. */
  public static final ListNode EMPTY = new ListNode(new ListPart[0], true, false);

  private final ListPart[] parts;
  private final boolean literal;
  private final boolean sensitive;

  private ListNode(ListPart[] parts, boolean literal, boolean sensitive) {
    this.parts = parts;
    this.literal = literal;
    this.sensitive = sensitive;
  }

  /** A list of parts. */
  public static ListNode of(ListPart... parts) {
    return of(Arrays.asList(parts));
  }

  /** A list of texts. */
  public static ListNode ofTexts(List<String> texts) {
    return of(texts.stream().map(Literal::of).toList());
  }

  /** A list of parts. */
  public static ListNode of(List<? extends ListPart> parts) {
    if (parts.isEmpty()) {
      return EMPTY;
    }
    boolean literal = true;
    boolean sensitive = false;
    for (ListPart part : parts) {
      literal &= isLiteral(part);
      sensitive |= part.isSensitive();
    }
    return new ListNode(parts.toArray(new ListPart[0]), literal, sensitive);
  }

  private static boolean isLiteral(ListPart part) {
    return part instanceof Node node && node.isLiteral();
  }

  /** The list with one more part at its end. */
  public ListNode with(ListPart part) {
    ListPart[] more = Arrays.copyOf(parts, parts.length + 1);
    more[parts.length] = part;
    return new ListNode(more, literal && isLiteral(part), sensitive || part.isSensitive());
  }

  /** The parts, in their order. */
  public List<ListPart> parts() {
    return Collections.unmodifiableList(Arrays.asList(parts));
  }

  /**
   * The part at a position.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException when there is none
   */
  public ListPart part(int index) {
    return parts[index];
  }

  /**
   * The items of a list without conditional or repeated parts, in their order.
   *
   * @throws IllegalStateException when the list has conditional or repeated parts
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // checked: every part is an item
  public List<Node> items() {
    for (ListPart part : parts) {
      if (!(part instanceof Node)) {
        throw new IllegalStateException("Not bound yet: " + this);
      }
    }
    return (List) parts();
  }

  /**
   * The item at a position of a list that is bound.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException when there is none
   * @throws ClassCastException when a conditional or repeated part stands there
   */
  public Node item(int index) {
    return (Node) parts[index];
  }

  /** How many parts the list has. */
  public int size() {
    return parts.length;
  }

  /** Whether the list was written without any part. */
  public boolean isEmpty() {
    return parts.length == 0;
  }

  @Override
  public boolean isLiteral() {
    return literal;
  }

  @Override
  public boolean isSensitive() {
    return sensitive;
  }

  @Override
  public <R> R match(NodeCases<R> cases) {
    return cases.list(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ListNode that && Arrays.equals(parts, that.parts));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }

  @Override
  public String toString() {
    return Arrays.toString(parts);
  }
}
