package io.lapstrake.helm.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chart is foreign code: what has no end comes to one, as a failure with its place. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileTemplatesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          a template that calls itself ~ {{ define "x" }}{{ template "x" . }}{{ end }}{{ template "x" . }}
          tpl of what includes it ~ {{ define "x" }}{{ tpl "{{ include `x` . }}" . }}{{ end }}{{ include "x" . }}
          tpl of itself ~ {{ tpl .own . }}
          a loop without an end ~ {{ range 1000000000000 }}{{ end }}
          a loop that prints without an end ~ {{ range 1000000000000 }}abcdefgh{{ end }}
          loops within loops ~ {{ range 100000 }}{{ range 100000 }}{{ end }}{{ end }}
          a text that doubles ~ {{ $x := "aaaaaaaaaa" }}{{ range 100 }}{{ $x = print $x $x }}{{ end }}
          a list that doubles ~ {{ $x := list 1 }}{{ range 100 }}{{ $x = list $x $x }}{{ end }}{{ $x }}
          a list within a list ~ {{ $x := list 1 }}{{ range 100000 }}{{ $x = list $x }}{{ end }}{{ $x }}
          a map that holds itself ~ {{ $x := dict }}{{ $_ := set $x "a" $x }}{{ $x }}
          """)
  void what_has_no_end_comes_to_a_limit(String name, String template) {
    var data = Map.of("own", "{{ tpl .own . }}");
    RenderFailure failure =
        catchThrowableOfType(RenderFailure.class, () -> rendered(template, data));
    assertThat(failure).as(name).isNotNull();
    assertThat(failure.reason()).as(name).isEqualTo(RenderFailure.Reason.LIMIT);
  }

  @Test
  void an_include_of_itself_is_told_in_the_words_of_helm() {
    String template = "{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}";
    RenderFailure failure =
        catchThrowableOfType(RenderFailure.class, () -> rendered(template, Map.of()));
    assertThat(failure.detail())
        .isEqualTo("rendering template has a nested reference name: x: unable to execute template");
  }

  @Test
  void a_format_with_a_gigantic_width_is_not_made() {
    assertThatThrownBy(
            () -> rendered("{{ range 1000 }}{{ $_ := printf \"%9999999d\" 1 }}{{ end }}", Map.of()))
        .hasMessageContaining("the rendering makes more than 67108864 bytes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "(,1,),parentheses are nested deeper than 250",
    "'(print ',1,),parentheses are nested deeper than 250"
  })
  void parentheses_are_nested_as_deep_as_the_stack_holds(
      String open, String inner, String close, String message) {
    assertThat(rendered("{{ " + nested(200, open, inner, close) + " }}", Map.of())).isEqualTo("1");
    assertThatThrownBy(() -> rendered("{{ " + nested(50_000, open, inner, close) + " }}", Map.of()))
        .hasMessage("template: a:1: " + message);
  }

  @ParameterizedTest
  @CsvSource({"{{ if 1 }}", "{{ with 1 }}", "{{ range 1 }}"})
  void statements_are_nested_as_deep_as_the_stack_holds(String open) {
    assertThat(rendered(nested(200, open, "a", "{{ end }}"), Map.of())).isEqualTo("a");
    assertThatThrownBy(() -> rendered(nested(50_000, open, "a", "{{ end }}"), Map.of()))
        .hasMessage("template: a:1: statements are nested deeper than 250");
  }

  @Test
  void a_thousand_templates_of_deep_statements_fit_the_stack() {
    String body = nested(240, "{{ if . }}", "{{ include \"x\" . }}", "{{ end }}");
    String template = "{{ define \"x\" }}" + body + "{{ end }}{{ include \"x\" 1 }}";
    assertThatThrownBy(() -> rendered(template, Map.of()))
        .hasMessageContaining("rendering template has a nested reference name: x");
  }

  @Test
  void a_caller_sets_the_limits() {
    Surroundings few = Surroundings.usual().with(new Limits(10, 100, 1000));
    TemplateSet set =
        TemplateSet.parse(
            Map.of("a", "{{ range .n }}{{ print \"abc\" }}{{ end }}"), FewFunctions.ALL);
    assertThat(set.render("a", data(10), few)).hasSize(30);
    assertThatThrownBy(() -> set.render("a", data(100), few))
        .isInstanceOfSatisfying(
            RenderFailure.class,
            it -> assertThat(it.reason()).isEqualTo(RenderFailure.Reason.LIMIT))
        .hasMessage(
            "template: a:1:23: executing \"a\" at <\"abc\">: the rendering makes more than 100"
                + " bytes");
  }

  @Test
  void a_limit_below_one_is_refused() {
    assertThatThrownBy(() -> new Limits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Object data(long n) {
    return Map.of("n", n);
  }

  private static String nested(int depth, String open, String inner, String close) {
    return open.repeat(depth) + inner + close.repeat(depth);
  }

  private static String rendered(String template, Object data) {
    return TemplateSet.parse(Map.of("a", template), FewFunctions.ALL)
        .render("a", data, Surroundings.usual());
  }
}
