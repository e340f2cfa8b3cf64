package io.lapstrake.helm.function.data;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.function.value.Slices;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Function;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import io.lapstrake.helm.gotoml.GoToml;
import io.lapstrake.helm.goyaml.GoYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Functions that write values as YAML, JSON and TOML, and that read them. */
public final class DataFormats {

  private static final String YAML_TO_JSON = "error unmarshaling JSON: while decoding JSON: ";

  private DataFormats() {}

  /** {@code toYaml}, {@code fromJson}, {@code toToml} and so on, as Helm 3 has them. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("toYaml", orEmpty(GoYaml::write), ANY),
        Definition.of("toYamlPretty", orEmpty(GoYaml::pretty), ANY),
        Definition.of("toToml", DataFormats::toml, ANY),
        Definition.of("toJson", orEmpty(GoJson::write), ANY),
        Definition.of("mustToJson", written(GoJson::write), ANY),
        Definition.of("toPrettyJson", orEmpty(GoJson::pretty), ANY),
        Definition.of("mustToPrettyJson", written(GoJson::pretty), ANY),
        Definition.of("toRawJson", written(GoJson::raw), ANY),
        Definition.of("mustToRawJson", written(GoJson::raw), ANY),
        Definition.of("fromYaml", map(GoYaml::read, YAML_TO_JSON), TEXT),
        Definition.of("fromYamlArray", list(GoYaml::read, YAML_TO_JSON), TEXT),
        Definition.of("fromToml", map(GoToml::read, ""), TEXT),
        Definition.of("fromJson", map(GoJson::read, ""), TEXT),
        Definition.of("fromJsonArray", list(GoJson::read, ""), TEXT),
        Definition.of("mustFromJson", DataFormats::json, TEXT));
  }

  /** What Helm 4 knows beside these. */
  public static List<Definition> ofHelm4() {
    return List.of(Definition.of("mustToYaml", written(DataFormats::yaml), ANY));
  }

  private static String yaml(@Nullable Object value) {
    try {
      return GoYaml.write(value);
    } catch (TemplateFailure e) {
      throw new TemplateFailure("error marshaling into JSON: " + e.getMessage());
    }
  }

  private interface Writer {
    String write(@Nullable Object value);
  }

  private interface Reader {
    @Nullable Object read(String text, LongConsumer bytes);
  }

  private static Function written(Writer writer) {
    return (a, c) -> counted(writer.write(PlainValue.of(a.any(0), c)), c);
  }

  /** What cannot be written gives an empty text. */
  private static Function orEmpty(Writer writer) {
    return (a, c) -> {
      String text;
      try {
        text = writer.write(PlainValue.of(a.any(0), c));
      } catch (TemplateFailure e) {
        return "";
      }
      return counted(text, c);
    };
  }

  /** What cannot be written gives the message of the failure as a text, as Helm's does. */
  private static String toml(Arguments given, Context context) {
    Object value = given.any(0);
    if (value == null) {
      throw new TemplateFailure("reflect: call of reflect.Value.Type on zero Value");
    }
    try {
      return counted(GoToml.write(PlainValue.withoutStructs(value, context)), context);
    } catch (TemplateFailure e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String counted(String text, Context context) {
    context.spend(text.length());
    return text;
  }

  private static @Nullable Object json(Arguments given, Context context) {
    context.spend(given.text(0).length());
    return GoJson.read(given.text(0), context::spend);
  }

  /** A map; of a text that holds none, one with the message under {@code Error}. */
  private static Function map(Reader reader, String before) {
    return (a, c) -> {
      c.spend(a.text(0).length());
      try {
        Object value = reader.read(a.text(0), c::spend);
        if (value == null || value instanceof Map) {
          return value == null ? new LinkedHashMap<String, @Nullable Object>() : value;
        }
        return error(before + mismatch(value, "map[string]interface {}"));
      } catch (TemplateFailure e) {
        return error(String.valueOf(e.getMessage()));
      }
    };
  }

  private static Map<String, @Nullable Object> error(String message) {
    var error = new LinkedHashMap<String, @Nullable Object>();
    error.put("Error", message);
    return error;
  }

  /** A list; of a text that holds none, one with the message in it. */
  private static Function list(Reader reader, String before) {
    return (a, c) -> {
      c.spend(a.text(0).length());
      try {
        Object value = reader.read(a.text(0), c::spend);
        if (value == null || value instanceof List) {
          return value == null ? Slices.nil() : value;
        }
        return errors(before + mismatch(value, "[]interface {}"));
      } catch (TemplateFailure e) {
        return errors(String.valueOf(e.getMessage()));
      }
    };
  }

  private static List<@Nullable Object> errors(String message) {
    var errors = new ArrayList<@Nullable Object>();
    errors.add(message);
    return errors;
  }

  private static String mismatch(Object value, String wanted) {
    String kind = value instanceof Map ? "object" : value instanceof List ? "array" : scalar(value);
    return "json: cannot unmarshal " + kind + " into Go value of type " + wanted;
  }

  private static String scalar(Object value) {
    return value instanceof String ? "string" : value instanceof Boolean ? "bool" : "number";
  }
}
