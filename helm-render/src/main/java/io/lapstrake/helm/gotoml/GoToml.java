package io.lapstrake.helm.gotoml;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.Spending;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** TOML as Helm reads and writes it. */
public final class GoToml {

  private GoToml() {}

  /**
   * The table of a TOML text: whole numbers are Longs, others Doubles, and a time is the text that
   * {@code toJson} has of it.
   *
   * @throws TemplateFailure if it is no TOML, with a message like Go's
   */
  public static Map<String, @Nullable Object> read(String toml) {
    return TomlInput.read(toml, Spending.ofOneText());
  }

  /**
   * The same, where somebody pays for the memory that the values take.
   *
   * @param bytes takes how many bytes are to be paid; throws where they are too many
   * @throws TemplateFailure as for {@link #read(String)}
   */
  public static Map<String, @Nullable Object> read(String toml, LongConsumer bytes) {
    return TomlInput.read(toml, new Spending(bytes));
  }

  /**
   * What Helm's {@code toToml} writes, with the line feed at its end. A null within a map is left
   * out.
   *
   * @param value a Map with texts as keys, or what stands in one
   * @throws TemplateFailure if TOML does not bear it, as a list with a null; {@code toToml} gives
   *     the message itself
   */
  public static String write(@Nullable Object value) {
    return TomlOutput.of(value);
  }
}
