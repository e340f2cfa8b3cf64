package io.lapstrake.helm.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.go.TypedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateSetTest {

  @Test
  void a_later_definition_takes_the_place_of_an_earlier_one_unless_it_is_blank() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("a", "{{ define \"x\" }}1{{ end }}{{ define \"y\" }}1{{ end }}");
    texts.put("b", "{{ define \"x\" }}2{{ end }}{{ define \"y\" }} {{/* c */}}{{ end }}");
    texts.put("c", "{{ template \"x\" }}{{ template \"y\" }}");
    assertThat(rendered(texts, "c")).isEqualTo("21");
  }

  @Test
  void no_value_is_taken_out_of_what_a_file_prints() {
    assertThat(rendered(Map.of("a", "[{{ .x }}<no value>]"), "a")).isEqualTo("[]");
  }

  @Test
  void a_failure_knows_its_place_and_the_lines_around_it() {
    var texts = Map.of("c/templates/a.yaml", "a: 1\nb: {{ include \"x\" . }}\nc: 2\n");
    RenderFailure failure =
        catchThrowableOfType(RenderFailure.class, () -> rendered(texts, "c/templates/a.yaml"));
    assertThat(failure.place()).hasToString("c/templates/a.yaml:2:6");
    assertThat(failure.place().linesAround(1))
        .containsExactly("  1 | a: 1", "> 2 | b: {{ include \"x\" . }}", "  3 | c: 2");
    assertThat(failure.detail())
        .isEqualTo("template: no template \"x\" associated with template \"gotpl\"");
  }

  @Test
  void a_failure_within_an_include_knows_both_places() {
    var texts =
        Map.of("a", "{{ include \"x\" . }}", "b", "{{ define \"x\" }}\n {{ .y.z }}{{ end }}");
    RenderFailure failure = catchThrowableOfType(RenderFailure.class, () -> rendered(texts, "a"));
    assertThat(failure.place()).hasToString("a:1:3");
    assertThat(failure.innermostPlace()).hasToString("b:2:6");
    assertThat(failure.reason()).isEqualTo(RenderFailure.Reason.EXECUTION);
  }

  @Test
  void a_text_that_cannot_be_parsed_names_its_line() {
    RenderFailure failure =
        catchThrowableOfType(RenderFailure.class, () -> rendered(Map.of("a", "1\n{{ foo }}"), "a"));
    assertThat(failure).hasMessage("template: a:2: function \"foo\" not defined");
    assertThat(failure.reason()).isEqualTo(RenderFailure.Reason.SYNTAX);
    assertThat(failure.inHelmsWords())
        .isEqualTo("parse error at (a:2): function \"foo\" not defined");
  }

  @Test
  void what_a_chart_refuses_itself_is_told_as_helm_does() {
    RenderFailure failure =
        catchThrowableOfType(
            RenderFailure.class, () -> rendered(Map.of("a", "{{ fail \"no\" }}"), "a"));
    assertThat(failure.reason()).isEqualTo(RenderFailure.Reason.REFUSAL);
    assertThat(failure.inHelmsWords()).isEqualTo("execution error at (a:1:3): no");
  }

  @Test
  void a_template_that_is_not_there_is_a_mistake_of_the_program() {
    TemplateSet set = TemplateSet.parse(Map.of(), FewFunctions.ALL);
    assertThat(set.has("a")).isFalse();
    assertThatThrownBy(() -> set.render("a", Map.of(), Surroundings.usual()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no template a");
  }

  @Test
  void a_function_asks_its_context_for_time_randomness_and_objects() {
    var functions =
        Functions.of(
            List.of(
                Definition.of("now", (a, c) -> c.clock().instant().toString()),
                Definition.of("dice", (a, c) -> (long) c.random().nextInt(1000)),
                Definition.of(
                    "find", (a, c) -> c.lookup("v1", "Pod", "ns", a.text(0)), Type.TEXT)));
    TemplateSet set =
        TemplateSet.parse(Map.of("a", "{{ now }} {{ dice }} {{ (find \"x\").name }}"), functions);
    Surroundings fixed =
        Surroundings.usual()
            .at(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .with(() -> new Random(1))
            .with((apiVersion, kind, namespace, name) -> Map.of("name", kind + name));
    assertThat(set.render("a", null, fixed))
        .isEqualTo("1970-01-01T00:00:00Z " + new Random(1).nextInt(1000) + " Podx");
  }

  @Test
  void a_function_that_breaks_is_a_failure() {
    var functions =
        Functions.of(
            List.of(
                Definition.of(
                    "broken",
                    (a, c) -> {
                      throw new IllegalStateException("oh");
                    })));
    assertThatThrownBy(
            () ->
                TemplateSet.parse(Map.of("a", "{{ broken }}"), functions)
                    .render("a", null, Surroundings.usual()))
        .isInstanceOf(RenderFailure.class)
        .hasMessage(
            "template: a:1:3: executing \"a\" at <broken>: error calling broken:"
                + " java.lang.IllegalStateException: oh");
  }

  @Test
  void a_function_takes_the_place_of_one_of_the_language() {
    var functions = Functions.of(List.of(Definition.of("len", (a, c) -> "own", Type.ANY)));
    TemplateSet set = TemplateSet.parse(Map.of("a", "{{ len 1 }}"), functions);
    assertThat(set.render("a", null, Surroundings.usual())).isEqualTo("own");
  }

  @Test
  void slice_of_the_language_cuts_texts_and_lists() {
    var data = Map.of("l", List.of(1L, 2L, 3L), "s", "aéb");
    assertThat(
            rendered(
                "{{ slice .l 1 }}{{ slice .l 0 2 }}{{ slice .l 1 2 3 }}{{ slice .s 1 3 }}", data))
        .isEqualTo("[2 3][1 2][2]é");
    assertThatThrownBy(() -> rendered("{{ slice .l 2 1 }}", data))
        .hasMessageEndingWith("error calling slice: invalid slice index: 2 > 1");
    assertThatThrownBy(() -> rendered("{{ slice .s 1 2 3 }}", data))
        .hasMessageEndingWith("error calling slice: cannot 3-index slice a string");
  }

  @Test
  void methods_of_an_object_are_called_with_their_arguments_held_to_their_types() {
    var data = Map.of("o", new Files());
    assertThat(rendered("{{ .o.Get \"x\" }} {{ \"y\" | .o.Get }} {{ .o.Name }}", data))
        .isEqualTo("got x got y files");
    assertThatThrownBy(() -> rendered("{{ .o.Get 3 }}", data))
        .hasMessage("template: a:1:10: executing \"a\" at <3>: expected string; found 3");
    assertThatThrownBy(() -> rendered("{{ .o.Get }}", data))
        .hasMessage(
            "template: a:1:5: executing \"a\" at <.o.Get>: wrong number of args for Get: want 1 got"
                + " 0");
    assertThatThrownBy(() -> rendered("{{ .o.Name 1 }}", data))
        .hasMessageEndingWith("Name has arguments but cannot be invoked as function");
    assertThatThrownBy(() -> rendered("{{ $x := .o }}{{ $x.Foo }}", data))
        .hasMessageEndingWith("can't evaluate field Foo in type engine.files");
  }

  @Test
  void a_map_may_have_methods_which_come_before_its_keys() {
    var methods =
        Functions.of(
            List.of(
                Definition.of("AsMap", (a, c) -> "the map"),
                Definition.of("Table", (a, c) -> "table " + a.text(0), Type.TEXT)));
    var values =
        TypedMap.named(
            "chartutil.Values",
            Map.of("AsMap", 1L, "a", 2L),
            (map, name) -> methods.find(name).orElse(null));
    var data = Map.of("v", values);
    assertThat(rendered("{{ .v.AsMap }} {{ .v.Table \"x\" }} {{ .v.a }}", data))
        .isEqualTo("the map table x 2");
    assertThatThrownBy(() -> rendered("{{ .v.Table }}", data))
        .hasMessageEndingWith("wrong number of args for Table: want 1 got 0");
    assertThatThrownBy(() -> rendered("{{ .v.a 1 }}", data))
        .hasMessageEndingWith("a is not a method but has arguments");
  }

  @Test
  void many_threads_render_one_set() {
    TemplateSet set =
        TemplateSet.parse(
            Map.of("a", "{{ range $i, $x := .l }}{{ tpl (print \"{{ . }}\" $i) $x }},{{ end }}"),
            FewFunctions.ALL);
    var data = Map.of("l", List.of("a", "b", "c"));
    assertThat(
            IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> set.render("a", data, Surroundings.usual()))
                .distinct())
        .containsExactly("a0,b1,c2,");
  }

  private static String rendered(String text, Object data) {
    return TemplateSet.parse(Map.of("a", text), Functions.NONE)
        .render("a", data, Surroundings.usual());
  }

  private static String rendered(Map<String, String> texts, String name) {
    return TemplateSet.parse(texts, FewFunctions.ALL).render(name, Map.of(), Surroundings.usual());
  }

  /** An object with a method and a field. */
  private static final class Files implements GoObject {

    @Override
    public String typeName() {
      return "engine.files";
    }

    @Override
    public @Nullable Definition method(String name) {
      return name.equals("Get")
          ? Definition.of("Get", (a, c) -> "got " + a.text(0), Type.TEXT)
          : null;
    }

    @Override
    public boolean has(String member) {
      return member.equals("Name");
    }

    @Override
    public Object member(String member, Arguments arguments, Context context) {
      return "files";
    }
  }
}
