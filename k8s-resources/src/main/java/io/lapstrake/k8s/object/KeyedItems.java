package io.lapstrake.k8s.object;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The maps in a list, conditional and repeated ones too, told apart by one of their fields. */
public final class KeyedItems {

  private KeyedItems() {}

  /** The first item in which a field is a literal text. */
  public static Optional<MapNode> find(ListNode list, String field, String text) {
    return Optional.ofNullable(first(list.parts(), field, text));
  }

  /** Whether there is an item in which a field is a literal text. */
  public static boolean has(ListNode list, String field, String text) {
    return first(list.parts(), field, text) != null;
  }

  private static @Nullable MapNode first(
      List<? extends ListPart> parts, String field, String text) {
    for (ListPart part : parts) {
      MapNode found =
          part instanceof MapNode item
              ? text.equals(item.text(field)) ? item : null
              : first(within(part), field, text);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<? extends ListPart> within(ListPart part) {
    if (part instanceof ListPart.When when) {
      return when.parts();
    }
    return part instanceof ListPart.Each each ? each.parts() : List.of();
  }

  /** The literal texts of a field, in the order of the items. */
  public static List<String> keys(ListNode list, String field) {
    var keys = new ArrayList<String>(list.size());
    each(
        list,
        item -> {
          String key = item.text(field);
          if (key != null) {
            keys.add(key);
          }
        });
    return keys;
  }

  /** Goes through the items in their order. */
  public static void each(ListNode list, Consumer<MapNode> item) {
    each(list.parts(), item);
  }

  private static void each(List<? extends ListPart> parts, Consumer<MapNode> item) {
    for (ListPart part : parts) {
      if (part instanceof MapNode map) {
        item.accept(map);
      } else {
        each(within(part), item);
      }
    }
  }
}
