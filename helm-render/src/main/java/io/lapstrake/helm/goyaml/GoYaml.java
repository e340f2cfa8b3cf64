package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.Spending;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** YAML as {@code sigs.k8s.io/yaml} reads and writes it for Helm: by a way through JSON. */
public final class GoYaml {

  private GoYaml() {}

  /**
   * The value of a YAML text's first document: numbers are Doubles, keys are texts, and a text
   * without a document is null.
   *
   * @throws TemplateFailure if it is refused, with Go's message
   */
  public static @Nullable Object read(String yaml) {
    return YamlParser.read(yaml, Spending.ofOneText());
  }

  /**
   * The same, where somebody pays for the memory that the values take.
   *
   * @param bytes takes how many bytes are to be paid; throws where they are too many
   * @throws TemplateFailure as for {@link #read(String)}
   */
  public static @Nullable Object read(String yaml, LongConsumer bytes) {
    return YamlParser.read(yaml, new Spending(bytes));
  }

  /**
   * What Helm's {@code toYaml} writes, without the line feed at its end.
   *
   * @param value null, a Boolean, String, number, List or Map with texts as keys, of these
   * @throws TemplateFailure if JSON or YAML does not bear the value; {@code toYaml} is then empty
   */
  public static String write(@Nullable Object value) {
    return withoutEnd(YamlOutput.of(value, YamlStyle.COMMON));
  }

  /**
   * What Helm's {@code toYamlPretty} writes, without the line feed at its end: lists are indented
   * below their key, long lines stay, and large numbers have exponents.
   *
   * @param value as for {@link #write}
   * @throws TemplateFailure as for {@link #write}
   */
  public static String pretty(@Nullable Object value) {
    return withoutEnd(YamlOutput.of(value, YamlStyle.PRETTY));
  }

  private static String withoutEnd(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
