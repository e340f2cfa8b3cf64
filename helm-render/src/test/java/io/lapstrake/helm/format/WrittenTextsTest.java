package io.lapstrake.helm.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import io.lapstrake.helm.goyaml.GoYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts that are awkward to write, each beside what real Helm writes. */
class WrittenTextsTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "a b",
          "true",
          "yes",
          "y",
          "Y",
          "n",
          "no",
          "on",
          "off",
          "null",
          "~",
          "Null",
          "nULL",
          "1",
          "1.0",
          "1e3",
          "0x1F",
          "010",
          "0o10",
          "0b1",
          "1_000",
          "1_0.5",
          "_1",
          "1__",
          "12:30",
          "12:30:45",
          "190:20:30.15",
          "1:2a",
          "2001-01-01",
          "2001-1-1",
          "2001-01-01T00:00:00Z",
          "2001-01-01 10:00:00",
          "2001-02-30",
          "<<",
          "=",
          "-",
          "--",
          "---",
          "...",
          "- a",
          "-a",
          "?",
          "? a",
          "?a",
          ":",
          ": a",
          ":a",
          "a:",
          "a: b",
          "a:b",
          "a #b",
          "a#b",
          "#a",
          "@a",
          "`a",
          "%a",
          "&a",
          "*a",
          "!a",
          "|",
          ">",
          "'a'",
          "\"a\"",
          "a'b",
          "[a",
          "]",
          "{a",
          "}",
          "a,b",
          ",a",
          " a",
          "a ",
          "\ta",
          "a\t",
          "a\tb",
          "a\nb",
          "a\n",
          "a\n\n",
          "\na",
          "\n",
          "\n\n",
          " a\nb",
          "a \nb",
          "a\n b",
          "a\tb\nc",
          "a\n\tb",
          "a\n ",
          "a\rb",
          "a\r\nb",
          "\0",
          "\7",
          "\33",
          "\177",
          "\u0080",
          "\u0085",
          "a\u0085b",
          "a \u0085 b",
          "a\u0085\u0085b",
          "a\u0085--- b",
          "\u00a0",
          "é",
          "日本",
          "😀",
          "\u2028",
          "a\u2028b",
          "a\n\u2028b",
          "\ufeff",
          "\ufeffa b",
          "a\ufeffb",
          "\ufffd",
          "\ufffe",
          "\\",
          "a\\b",
          "</a>&",
          "a\n# b",
          "a\n---\nb",
          ".inf",
          ".nan",
          "-.inf",
          "+.INF",
          "+1",
          "-0",
          "-.5",
          ".5",
          "5.",
          "1e",
          "1e+3",
          ".",
          ".3_4",
          "._6",
          "0x",
          "-0x1",
          "0b2",
          "08",
          "1,000",
          "127.0.0.1",
          "0777",
          "1e400",
          "9223372036854775808",
          "18446744073709551616",
          "0x_1",
          "{{ a }}",
          "{}",
          "[]",
          "infinity",
          "0x1p3",
          "x y ".repeat(40),
          "'" + " x y".repeat(40),
          "\1" + " x  y".repeat(40),
          "x".repeat(200) + " y",
          "日本 ".repeat(60) + "x");

  @Test
  void a_text_is_written_in_helms_style() {
    assertThat(ours(TEXTS, GoYaml::write)).isEqualTo(HelmFunctions.results("toYaml $e", TEXTS));
  }

  @Test
  void a_text_is_written_in_helms_pretty_style() {
    assertThat(ours(TEXTS, GoYaml::pretty))
        .isEqualTo(HelmFunctions.results("toYamlPretty $e", TEXTS));
  }

  @Test
  void a_key_is_written_in_helms_style() {
    var maps = TEXTS.stream().map(text -> Map.of(text, List.of(text))).toList();
    assertThat(ours(maps, GoYaml::write)).isEqualTo(HelmFunctions.results("toYaml $e", maps));
  }

  @Test
  void a_text_is_written_as_json_with_helms_escapes() {
    assertThat(ours(TEXTS, GoJson::write)).isEqualTo(HelmFunctions.results("toJson $e", TEXTS));
    assertThat(ours(TEXTS, GoJson::raw)).isEqualTo(HelmFunctions.results("toRawJson $e", TEXTS));
  }

  /** Helm's functions are empty where they fail. */
  private static List<String> ours(
      List<? extends @Nullable Object> values, Function<@Nullable Object, String> writes) {
    var results = new ArrayList<String>();
    for (Object value : values) {
      try {
        results.add(writes.apply(value));
      } catch (TemplateFailure e) {
        results.add("");
      }
    }
    return results;
  }
}
