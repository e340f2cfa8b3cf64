package io.lapstrake.helm.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.GoJson;
import io.lapstrake.helm.gotoml.GoToml;
import io.lapstrake.helm.goyaml.GoYaml;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to cost much: each ends soon, with a value or a failure. */
class HostileTextsTest {

  private static final int MANY = 300_000;
  private static final Duration SOON = Duration.ofSeconds(20);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("lists in lists", "[".repeat(MANY)),
        Arguments.of("maps in maps", "{a: ".repeat(MANY)),
        Arguments.of("lists on lines", "- ".repeat(MANY)),
        Arguments.of("keys of keys", "? ".repeat(MANY)),
        Arguments.of("deep and wide", "[".repeat(9999) + "a,".repeat(MANY)),
        Arguments.of("empty lists", "[" + "[],".repeat(MANY) + "]"),
        Arguments.of("colons", ":".repeat(MANY)),
        Arguments.of("a long number", "a: " + "1".repeat(MANY)),
        Arguments.of("a number of zeros", "a: 0" + "0".repeat(MANY)),
        Arguments.of("a number of parts", "a: ." + "1_".repeat(MANY) + "1"),
        Arguments.of("a number to the base of 60", "a: 1" + ":1".repeat(MANY)),
        Arguments.of("an exponent", "a: 1e" + "9".repeat(MANY)),
        Arguments.of("quotes", "a: " + "''".repeat(MANY)),
        Arguments.of("blanks", " ".repeat(MANY) + "\n".repeat(MANY)),
        Arguments.of("anchors", "&a ".repeat(MANY)),
        Arguments.of("a bomb", bomb()),
        Arguments.of("a deep bomb", deepBomb()),
        Arguments.of("a key that is deep", "? " + "[".repeat(9000) + "]".repeat(9000) + "\n: a"));
  }

  private static String bomb() {
    var text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n");
    }
    return text.toString();
  }

  private static String deepBomb() {
    var text = new StringBuilder("a0: &a0 x\n");
    for (int i = 1; i < 40; i++) {
      String lists = "[".repeat(900) + "*a" + (i - 1) + "]".repeat(900);
      text.append("a" + i + ": &a" + i + " " + lists + "\n");
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void it_ends_soon(String name, String text) {
    List<Function<String, @Nullable Object>> readers =
        List.of(GoYaml::read, GoJson::read, GoToml::read, this::written);
    for (Function<String, @Nullable Object> reads : readers) {
      assertTimeoutPreemptively(SOON, () -> assertThat(ends(reads, text)).isTrue(), name);
    }
  }

  private @Nullable Object written(String text) {
    return GoYaml.write(List.of(text)) + GoYaml.pretty(List.of(text)) + GoToml.write(text);
  }

  private static boolean ends(Function<String, @Nullable Object> reads, String text) {
    try {
      Object value = reads.apply(text);
      return value == null || !(value instanceof Throwable);
    } catch (TemplateFailure e) {
      return true;
    }
  }
}
