package io.lapstrake.helm.gotemplate.builtin;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoOther;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.TypedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code len}, {@code index} and {@code slice}. */
final class Indexing {

  private Indexing() {}

  static Object length(@Nullable Object given) {
    Object item = plain(given);
    if (item == null) {
      throw new TemplateFailure(
          given == NoValue.NONE
              ? "reflect: call of reflect.Value.Type on zero Value"
              : "len of nil pointer");
    } else if (item instanceof String text) {
      return GoInt.of(Bytes.length(text));
    } else if (item instanceof Map<?, ?> map) {
      return GoInt.of(map.size());
    } else if (item instanceof List<?> list) {
      return GoInt.of(list.size());
    }
    throw new TemplateFailure("len of type " + GoTypes.typeName(item));
  }

  static @Nullable Object index(@Nullable Object... arguments) {
    Object item = plain(arguments[0]);
    if (item == null) {
      throw new TemplateFailure("index of untyped nil");
    }
    for (int i = 1; i < arguments.length; i++) {
      if (item == null) {
        throw new TemplateFailure("index of nil pointer");
      }
      item = plain(one(item, plain(arguments[i])));
    }
    return item;
  }

  private static @Nullable Object one(Object item, @Nullable Object index) {
    if (item instanceof Map<?, ?> map) {
      Object found = map.get(key(index));
      return found == null && map instanceof TypedMap typed && typed.isOfTexts() ? "" : found;
    } else if (item instanceof List<?> list) {
      return list.get(element(index, list.size(), "slice"));
    } else if (item instanceof String text) {
      byte[] bytes = Bytes.of(text);
      return GoOther.uint8(bytes[element(index, bytes.length, "string")]);
    }
    throw new TemplateFailure("can't index item of type " + GoTypes.typeName(item));
  }

  private static String key(@Nullable Object index) {
    if (index instanceof String key) {
      return key;
    }
    throw new TemplateFailure(
        index == null
            ? "value is nil; should be of type string"
            : "value has type " + GoTypes.typeName(index) + "; should be string");
  }

  /** Go lets the place behind the last element pass here, and its reflection refuses it then. */
  private static int element(@Nullable Object index, int length, String kind) {
    int place = place(index, length);
    if (place == length) {
      throw new TemplateFailure("reflect: " + kind + " index out of range");
    }
    return place;
  }

  private static int place(@Nullable Object index, int last) {
    long place;
    if (index instanceof GoInt number) {
      place = number.value();
    } else if (index instanceof Long number) {
      place = number;
    } else if (index instanceof GoOther number) {
      place = number.value();
    } else {
      throw new TemplateFailure(
          index == null
              ? "cannot index slice/array with nil"
              : "cannot index slice/array with type " + GoTypes.typeName(index));
    }
    if (place < 0 || place > last) {
      throw new TemplateFailure("index out of range: " + place);
    }
    return (int) place;
  }

  static Object slice(@Nullable Object... arguments) {
    Object item = plain(arguments[0]);
    if (item == null) {
      throw new TemplateFailure("slice of untyped nil");
    } else if (arguments.length > 4) {
      throw new TemplateFailure("too many slice indexes: " + (arguments.length - 1));
    } else if (item instanceof String text) {
      if (arguments.length == 4) {
        throw new TemplateFailure("cannot 3-index slice a string");
      }
      byte[] bytes = Bytes.of(text);
      int[] ends = ends(arguments, bytes.length);
      return Bytes.text(bytes, ends[0], ends[1]);
    } else if (item instanceof List<?> list) {
      int[] ends = ends(arguments, list.size());
      return new ArrayList<>(list.subList(ends[0], ends[1]));
    }
    throw new TemplateFailure("can't slice item of type " + GoTypes.typeName(item));
  }

  private static int[] ends(@Nullable Object[] arguments, int length) {
    int[] ends = {0, length, length};
    for (int i = 1; i < arguments.length; i++) {
      ends[i - 1] = place(plain(arguments[i]), length);
    }
    for (int i = 1; i < Math.max(2, arguments.length - 1); i++) {
      if (ends[i - 1] > ends[i]) {
        throw new TemplateFailure("invalid slice index: " + ends[i - 1] + " > " + ends[i]);
      }
    }
    return ends;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof GoObject object && object.underlying() != null) {
      return object.underlying();
    }
    return value == NoValue.NONE ? null : value;
  }
}
