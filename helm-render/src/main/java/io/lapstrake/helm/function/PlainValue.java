package io.lapstrake.helm.function;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.GoObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as JSON and YAML have it: objects become what they are written as, nil lists null. */
final class PlainValue {

  private PlainValue() {}

  /**
   * The value itself if there is nothing in it to be replaced.
   *
   * @param context what counts its elements: a few lists that hold one another twice have very many
   */
  static @Nullable Object of(@Nullable Object value, Context context) {
    if (value instanceof GoObject object) {
      return of(object.json(), context);
    } else if (value instanceof GoBytes bytes) {
      return Bytes.of(bytes.text());
    } else if (value instanceof List<?> list) {
      return Slices.isNil(list) ? null : list(list, context);
    }
    return value instanceof Map<?, ?> map ? map(map, context) : value;
  }

  private static List<?> list(List<?> list, Context context) {
    context.spend(Walk.cost(list));
    var copy = new ArrayList<@Nullable Object>();
    boolean same = true;
    for (Object element : list) {
      Object plain = of(element, context);
      same &= plain == element;
      copy.add(plain);
    }
    return same ? list : copy;
  }

  private static Map<?, ?> map(Map<?, ?> map, Context context) {
    context.spend(Walk.cost(map));
    Map<Object, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object plain = of(entry.getValue(), context);
      if (plain != entry.getValue()) {
        copy = copy == null ? new LinkedHashMap<>(map) : copy;
        copy.put(entry.getKey(), plain);
      }
    }
    return copy == null ? map : copy;
  }
}
