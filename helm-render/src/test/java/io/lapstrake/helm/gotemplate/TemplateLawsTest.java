package io.lapstrake.helm.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.GoFloat;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text is: as a template it gives output or a failure with its place, nothing else. */
class TemplateLawsTest {

  private static final Surroundings FEW =
      Surroundings.usual().with(new Limits(50, 100_000, 100_000));

  private static final Object DATA =
      Map.of("a", Map.of("b", "text"), "l", Arrays.asList(1.5, "x", null), "n", 3.0, "t", true);

  private static final List<String> WORDS =
      List.of(
          "{{",
          "}}",
          "{{- ",
          " -}}",
          "{{/* c */}}",
          " ",
          "\n",
          "text",
          "if",
          "else",
          "end",
          "range",
          "with",
          "define",
          "block",
          "template",
          "break",
          "continue",
          "nil",
          "true",
          ".",
          ".a",
          ".a.b",
          ".l",
          ".n",
          ".x.y",
          "$",
          "$x",
          "$y",
          ":=",
          "=",
          ",",
          "|",
          "(",
          ")",
          "\"x\"",
          "`y`",
          "'c'",
          "1",
          "2.5",
          "1i",
          "0x1F",
          "-3",
          "print",
          "printf",
          "\"%d %s %v\"",
          "len",
          "index",
          "eq",
          "lt",
          "and",
          "or",
          "not",
          "include",
          "tpl",
          "list",
          "dict",
          "set",
          "fail",
          "until",
          "{{ end }}",
          "{{ if .a }}",
          "{{ range $x := .l }}",
          "{{ range 3 }}",
          "{{ else }}",
          "{{ define \"x\" }}",
          "{{ template \"x\" . }}",
          "{{ include \"x\" . }}",
          "{{ $x := 1 }}",
          "{{ $x }}",
          "{{ . }}");

  @Property(tries = 2000)
  void random_characters_give_output_or_a_failure(@ForAll String text) {
    outputOrFailure(text);
    outputOrFailure("{{" + text + "}}");
  }

  @Property(tries = 1000)
  void random_bytes_give_output_or_a_failure(@ForAll byte[] bytes) {
    outputOrFailure(Bytes.text(bytes));
    assertThat(Bytes.of(Bytes.text(bytes))).isEqualTo(bytes);
  }

  @Property(tries = 5000)
  void random_words_give_output_or_a_failure(@ForAll("words") List<String> words) {
    outputOrFailure(String.join("", words));
    outputOrFailure("{{ " + String.join(" ", words) + " }}");
  }

  @Property(tries = 5000)
  void a_number_is_printed_so_that_it_is_read_as_the_same(@ForAll double number) {
    assertThat(Double.parseDouble(GoFloat.plain(number))).isEqualTo(number);
  }

  @Property(tries = 5000)
  void a_number_of_any_bits_is_printed_no_longer_than_java_does(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (!Double.isNaN(number) && !Double.isInfinite(number)) {
      String text = GoFloat.format(number, 'e', GoFloat.SHORTEST);
      assertThat(Double.parseDouble(text)).isEqualTo(number);
      assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(number)));
    }
  }

  private static int digits(String number) {
    return new BigDecimal(number).stripTrailingZeros().precision();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(30);
  }

  private static void outputOrFailure(String text) {
    try {
      TemplateSet set = TemplateSet.parse(Map.of("a", text), FewFunctions.ALL);
      String first = set.render("a", DATA, FEW);
      assertThat(set.render("a", DATA, FEW)).isEqualTo(first);
    } catch (RenderFailure failure) {
      assertThat(failure.place().file()).isIn("a", TemplateSet.ROOT);
      assertThat(failure.place().line()).isPositive();
      assertThat(failure.place().linesAround(2)).isNotEmpty();
      assertThat(failure.inHelmsWords()).isNotEmpty();
    }
  }
}
