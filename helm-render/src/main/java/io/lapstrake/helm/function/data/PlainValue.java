package io.lapstrake.helm.function.data;

import io.lapstrake.helm.function.value.Slices;
import io.lapstrake.helm.function.value.Walk;
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

  private final Context context;
  private final boolean keepsStructs;

  private PlainValue(Context context, boolean keepsStructs) {
    this.context = context;
    this.keepsStructs = keepsStructs;
  }

  /**
   * The value itself if there is nothing in it to be replaced. A struct stays one, since its fields
   * are written in their order.
   *
   * @param context what counts its elements: a few lists that hold one another twice have very many
   */
  static @Nullable Object of(@Nullable Object value, Context context) {
    return new PlainValue(context, true).plain(value);
  }

  /** The same with maps for structs. */
  static @Nullable Object withoutStructs(@Nullable Object value, Context context) {
    return new PlainValue(context, false).plain(value);
  }

  private @Nullable Object plain(@Nullable Object value) {
    if (value instanceof GoObject object) {
      return object(object);
    } else if (value instanceof GoBytes bytes) {
      return Bytes.of(bytes.text());
    } else if (value instanceof List<?> list) {
      return Slices.isNil(list) ? null : list(list);
    }
    return value instanceof Map<?, ?> map ? map(map) : value;
  }

  private @Nullable Object object(GoObject object) {
    Object json = object.json();
    Object plain = plain(json);
    boolean isStruct = json instanceof Map && !(object.underlying() instanceof Map);
    return keepsStructs && isStruct && plain == json ? object : plain;
  }

  private List<?> list(List<?> list) {
    context.spend(Walk.cost(list));
    var copy = new ArrayList<@Nullable Object>();
    boolean same = true;
    for (Object element : list) {
      Object plain = plain(element);
      same &= plain == element;
      copy.add(plain);
    }
    return same ? list : copy;
  }

  private Map<?, ?> map(Map<?, ?> map) {
    context.spend(Walk.cost(map));
    Map<Object, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object plain = plain(entry.getValue());
      if (plain != entry.getValue()) {
        copy = copy == null ? new LinkedHashMap<>(map) : copy;
        copy.put(entry.getKey(), plain);
      }
    }
    return copy == null ? map : copy;
  }
}
