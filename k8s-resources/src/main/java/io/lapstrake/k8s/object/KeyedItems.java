package io.lapstrake.k8s.object;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The maps in a list, conditional and repeated ones too, told apart by one of their fields. */
public final class KeyedItems {

  private KeyedItems() {}

  /** The first item in which a field is a literal text. */
  public static Optional<MapNode> find(ListNode list, String field, String text) {
    var found = new ArrayList<MapNode>(1);
    each(
        list.parts(),
        item -> {
          if (text.equals(item.text(field))) {
            found.add(item);
          }
        });
    return found.stream().findFirst();
  }

  /** The literal texts of a field, in the order of the items. */
  public static List<String> keys(ListNode list, String field) {
    var keys = new ArrayList<String>(list.size());
    each(
        list.parts(),
        item -> {
          String key = item.text(field);
          if (key != null) {
            keys.add(key);
          }
        });
    return keys;
  }

  /** Goes through the items in their order. */
  public static void each(List<? extends ListPart> parts, Consumer<MapNode> item) {
    for (ListPart part : parts) {
      part.match(
          node -> {
            if (node instanceof MapNode map) {
              item.accept(map);
            }
          },
          when -> each(when.parts(), item),
          repeated -> each(repeated.parts(), item));
    }
  }
}
