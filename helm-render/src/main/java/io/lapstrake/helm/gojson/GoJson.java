package io.lapstrake.helm.gojson;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** JSON as Go's {@code encoding/json} reads and writes it. */
public final class GoJson {

  private GoJson() {}

  /**
   * The value of a JSON text: numbers are Doubles, maps keep the text's order, and of equal keys
   * the last counts.
   *
   * @throws TemplateFailure if it is no JSON, with Go's message
   */
  public static @Nullable Object read(String json) {
    return JsonInput.read(json, Spending.ofOneText());
  }

  /**
   * The same, where somebody pays for the memory that the values take.
   *
   * @param bytes takes how many bytes are to be paid; throws where they are too many
   * @throws TemplateFailure as for {@link #read(String)}
   */
  public static @Nullable Object read(String json, LongConsumer bytes) {
    return JsonInput.read(json, new Spending(bytes));
  }

  /**
   * What {@code toJson} writes: on one line, keys sorted, the marks of HTML escaped.
   *
   * @param value null, a Boolean, String, number, List or Map with texts as keys, of these; {@code
   *     byte[]} is written as Base64
   * @throws TemplateFailure if JSON does not bear the value, as NaN; {@code toJson} is then empty
   */
  public static String write(@Nullable Object value) {
    return JsonOutput.of(value, true, "");
  }

  /**
   * What {@code toPrettyJson} writes: each member on its line, indented by two blanks a level.
   *
   * @throws TemplateFailure as for {@link #write}
   */
  public static String pretty(@Nullable Object value) {
    return JsonOutput.of(value, true, "  ");
  }

  /**
   * What {@code toRawJson} writes: as {@link #write}, with the marks of HTML as they are.
   *
   * @throws TemplateFailure as for {@link #write}
   */
  public static String raw(@Nullable Object value) {
    return JsonOutput.of(value, false, "");
  }
}
