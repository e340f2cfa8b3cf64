package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Checks how many bytes the keys and values of a map have together. */
final class TotalSize {

  private static final int MOST_BYTES_A_CHARACTER = 3;

  private TotalSize() {}

  static @Nullable Finding check(MapNode map, int most) {
    if (size(map, false) * MOST_BYTES_A_CHARACTER <= most) {
      return null;
    }
    long size = size(map, true);
    return size <= most
        ? null
        : new Finding(
            "LAP-0326",
            "Too large",
            "The keys and values here have "
                + size
                + " bytes together; Kubernetes accepts at most "
                + most
                + ".",
            "take something out, or move it to an object of its own.");
  }

  private static long size(MapNode map, boolean inBytes) {
    long size = 0;
    for (Entry entry : map.entries()) {
      size += size(String.valueOf(entry.literalKey()), inBytes);
      String text = entry.value() instanceof Literal<?> leaf ? leaf.asText() : null;
      size += text == null ? 0 : size(text, inBytes);
    }
    return size;
  }

  private static int size(String text, boolean inBytes) {
    return inBytes ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
  }
}
