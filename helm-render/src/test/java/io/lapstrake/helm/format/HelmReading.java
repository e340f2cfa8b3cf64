package io.lapstrake.helm.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts that a reader reads, each beside what real Helm reads, or why it does not. */
public final class HelmReading {

  private HelmReading() {}

  /**
   * Asks that a reader reads each text as an expression of Helm does, which ends in {@code toJson}.
   *
   * @throws AssertionError if any text is read otherwise
   */
  public static void compare(
      String expression, List<String> texts, Function<String, @Nullable Object> reads) {
    List<String> expected = HelmFunctions.results(expression, texts);
    var differences = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      String ours = ours(texts.get(i), reads);
      if (!ours.equals(expected.get(i))) {
        differences.add(texts.get(i) + "\n is " + expected.get(i) + "\n not " + ours);
      }
    }
    assertThat(differences).isEmpty();
  }

  /** A failure stands under Error, but for that of toJson, which is empty. */
  private static String ours(String text, Function<String, @Nullable Object> reads) {
    try {
      return GoJson.write(reads.apply(text));
    } catch (TemplateFailure e) {
      String message = Objects.requireNonNull(e.getMessage());
      return message.startsWith("json: unsupported") ? "" : GoJson.write(Map.of("Error", message));
    }
  }
}
