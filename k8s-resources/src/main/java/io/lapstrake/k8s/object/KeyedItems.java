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
    for (int i = 0; i < list.size(); i++) {
      MapNode found = first(list.part(i), field, text);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether there is an item in which a field is a literal text. */
  public static boolean has(ListNode list, String field, String text) {
    return find(list, field, text).isPresent();
  }

  private static @Nullable MapNode first(ListPart part, String field, String text) {
    if (part instanceof MapNode item) {
      return text.equals(item.text(field)) ? item : null;
    }
    for (ListPart inner : within(part)) {
      MapNode found = first(inner, field, text);
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
    for (int i = 0; i < list.size(); i++) {
      each(list.part(i), item);
    }
  }

  private static void each(ListPart part, Consumer<MapNode> item) {
    if (part instanceof MapNode map) {
      item.accept(map);
    } else {
      within(part).forEach(inner -> each(inner, item));
    }
  }
}
