package io.lapstrake.helm.function.value;

import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TypedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What many functions ask of a value. */
public final class Values {

  private Values() {}

  /** A value's text: bytes are read as one, all else is as printed. */
  public static String text(@Nullable Object value) {
    return value instanceof GoBytes bytes ? bytes.text() : GoFormat.plain(value);
  }

  /** Whether a value is nil, zero or has nothing in it; what has fields is never empty. */
  public static boolean isEmpty(@Nullable Object value) {
    return !GoTypes.isTrue(value);
  }

  /** A slice of texts. */
  public static TypedList texts(Collection<String> texts) {
    return new TypedList("string", texts);
  }

  /** The texts of a slice's elements but of those that are nil; the text of anything else. */
  public static List<String> textsOf(@Nullable Object value) {
    var texts = new ArrayList<String>();
    if (value instanceof List<?> list && !(value instanceof GoBytes)) {
      for (Object element : list) {
        if (element != null) {
          texts.add(text(element));
        }
      }
    } else if (value != null) {
      texts.add(text(value));
    }
    return texts;
  }

  /** The map that a value is, also one with methods, or null. */
  @SuppressWarnings("unchecked") // all keys are texts
  public static @Nullable Map<String, @Nullable Object> map(@Nullable Object value) {
    if (value instanceof GoObject object) {
      return map(object.underlying());
    }
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }
}
