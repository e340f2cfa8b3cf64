package io.lapstrake.core.rules.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The format of a field that holds one of several words.
 *
 * @param words in the order in which they are named in messages
 */
record OneOf(List<String> words) implements TextFormat {

  private static final String EMPTY = "\"\"";

  OneOf {
    words = List.copyOf(words);
  }

  @Override
  public @Nullable Finding check(String text, boolean secret) {
    if (words.contains(text) || (text.isEmpty() && words.contains(EMPTY))) {
      return null;
    }
    return new Finding(
        "LAP-0318",
        "Not one of the known words",
        (secret ? "A sensitive value" : Format.quoted(text))
            + " was given; Kubernetes accepts "
            + String.join(", ", words)
            + ".",
        fix(text));
  }

  private String fix(String text) {
    return words.stream()
        .filter(word -> word.equalsIgnoreCase(text))
        .findFirst()
        .map(word -> "write " + word + ".")
        .orElse("write one of these words.");
  }

  @Override
  public String noun() {
    return "a word";
  }
}
