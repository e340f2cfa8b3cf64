package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a template looks, and what is rendered: as kubectl prints it. */
class LayoutTest {

  private final Input<ListNode> args = Input.list("args");
  private final Input<MapNode> limits = Input.block("limits");
  private final Input<Boolean> debug = Input.flag("debug").orElse(false);

  private final Input<Boolean> other = Input.flag("other").orElse(false);

  private static Stack stack(MapNode spec) {
    Resource widget = () -> Draft.of("example.com/v1", "Widget", "api").set(spec, "spec");
    return Stack.named("shop").with(widget);
  }

  private static void assertTemplate(MapNode spec, String template) {
    String file = Chart.of(stack(spec)).files().get("templates/widget-api.yaml");
    assertThat(Objects.requireNonNull(file).replaceFirst("(?s).*\nspec:\n", ""))
        .isEqualTo(template);
  }

  private static void assertRendered(MapNode spec, String values, String rendered) {
    try (var harness = new ChartHarness(stack(spec))) {
      assertThat(harness.assertSame(values).replaceFirst("(?s).*\nspec:\n", ""))
          .isEqualTo(rendered);
    }
  }

  @Test
  void a_given_list_stands_at_its_keys_own_indentation_and_an_empty_one_in_the_keys_line() {
    MapNode spec = MapNode.of("args", args);
    assertTemplate(
        spec,
        """
          args:
          {{- if .Values.args }}
          {{- include "shop.toYaml" .Values.args | nindent 2 }}
          {{- else }} []
          {{- end }}
        """);
    assertRendered(
        spec,
        "args: [--verbose, {a: [1], b: {}}]",
        """
          args:
          - --verbose
          - a:
            - 1
            b: {}
        """);
    assertRendered(spec, "args: []", "  args: []\n");
  }

  @Test
  void a_given_map_stands_two_blanks_deeper_and_an_empty_one_in_the_keys_line() {
    MapNode spec = MapNode.of("limits", limits);
    assertTemplate(
        spec,
        """
          limits:
          {{- if .Values.limits }}
            {{- include "shop.toYaml" .Values.limits | nindent 4 }}
          {{- else }} {}
          {{- end }}
        """);
    assertRendered(spec, "limits: {cpu: 2}", "  limits:\n    cpu: 2\n");
    assertRendered(spec, "{}", "  limits: {}\n");
  }

  @Test
  void one_of_two_trees_is_chosen_where_it_stands() {
    MapNode spec = MapNode.of("given", new Choice<Object>(debug, args, limits));
    assertTemplate(
        spec,
        """
          given:
          {{- if .Values.debug }}
          {{- if .Values.args }}
          {{- include "shop.toYaml" .Values.args | nindent 2 }}
          {{- else }} []
          {{- end }}
          {{- else }}
          {{- if .Values.limits }}
            {{- include "shop.toYaml" .Values.limits | nindent 4 }}
          {{- else }} {}
          {{- end }}
          {{- end }}
        """);
    assertRendered(spec, "{debug: true, args: [a]}", "  given:\n  - a\n");
    assertRendered(spec, "{debug: false, limits: {a: 1}}", "  given:\n    a: 1\n");
    assertRendered(spec, "debug: true", "  given: []\n");
  }

  @Test
  void a_given_tree_begins_in_the_line_of_its_hyphen() {
    MapNode spec = MapNode.of("all", ListNode.of(limits, args));
    assertTemplate(
        spec,
        """
          all:
          - {{ include "shop.toYaml" .Values.limits | indent 4 | trim }}
          - {{ include "shop.toYaml" .Values.args | indent 4 | trim }}
        """);
    assertRendered(
        spec,
        "{limits: {a: 1, b: [2]}, args: [c, d]}",
        """
          all:
          - a: 1
            b:
            - 2
          - - c
            - d
        """);
    assertRendered(spec, "{}", "  all:\n  - {}\n  - []\n");
  }

  @Test
  void texts_that_have_to_be_quoted_stand_like_others() {
    assertRendered(
        MapNode.of("all", ListNode.of(args)),
        "args: [{\"=\": [\"0o7\", [[]], {a: [{}]}]}]",
        """
          all:
          - - "=":
              - "0o7"
              - - []
              - "a":
                - {}
        """);
  }

  @Test
  void a_hyphen_stands_alone_only_before_an_entry_that_may_be_missing() {
    MapPart level = MapPart.when(debug, Entry.of("name", "b"));
    MapNode certain = MapNode.of("name", "a").with(level);
    MapNode open = MapNode.EMPTY.with(level).with(MapPart.when(other, Entry.of("to", "c")));
    assertTemplate(
        MapNode.of("all", ListNode.of(certain, open)),
        """
          all:
          {{- $keys := dict }}
          {{- include "shop.once" (list $keys "name" "shop/Widget/api, spec.all[0]") }}
          - name: a
            {{- if .Values.debug }}
            {{- include "shop.once" (list $keys "name" "shop/Widget/api, spec.all[0]") }}
            name: b
            {{- end }}
          {{- if or .Values.debug .Values.other }}
          -
            {{- if .Values.debug }}
            name: b
            {{- end }}
            {{- if .Values.other }}
            to: c
            {{- end }}
          {{- end }}
        """);
  }

  @Test
  void a_named_map_whose_keys_are_compared_begins_without_a_blank_line() {
    MapNode labels =
        MapNode.EMPTY
            .with(Entry.of(Input.text("first").orElse("x"), Literal.of("1")))
            .with(Entry.of(Input.text("second").orElse("z"), Literal.of("2")));
    MapNode spec = MapNode.of("labels", Named.map("labels", labels));
    assertRendered(spec, "{}", "  labels:\n    \"x\": \"1\"\n    \"z\": \"2\"\n");
  }

  @Test
  void a_long_text_that_is_printed_three_times_has_a_variable() {
    Input<String> tag = Input.text("tag").matching("v[0-9]+").example("v1");
    Text name = Text.format("train-%s", tag);
    MapNode spec =
        MapNode.of("name", name)
            .with("again", ListNode.of(name, name))
            .with(MapPart.when(debug, Entry.of("once", name)));
    assertThat(Chart.of(stack(spec)).files().get("templates/widget-api.yaml"))
        .isEqualTo(
            """
            {{- /* Generated by Lapstrake from shop/Widget/api; changes are overwritten. */ -}}
            {{- $name := printf "train-%s" (required "tag is required" .Values.tag) -}}
            apiVersion: example.com/v1
            kind: Widget
            metadata:
              name: api
            spec:
              name: {{ $name | quote }}
              again:
              - {{ $name | quote }}
              - {{ $name | quote }}
              {{- if .Values.debug }}
              once: {{ $name | quote }}
              {{- end }}
            """);
    assertRendered(
        spec, "tag: v1", "  name: \"train-v1\"\n  again:\n  - \"train-v1\"\n  - \"train-v1\"\n");
  }

  @Test
  void a_text_that_may_not_be_printed_at_all_has_none() {
    Input<String> note = Input.text("note").optional();
    Text name = Text.format("train-%s", note);
    MapPart all =
        MapPart.when(
            Condition.present(note), Entry.of("a", name), Entry.of("b", name), Entry.of("c", name));
    MapNode spec = MapNode.of("given", Condition.present(note)).with(all);
    assertThat(Chart.of(stack(spec)).files().get("templates/widget-api.yaml")).doesNotContain("$");
    assertRendered(spec, "{}", "  given: false\n");
  }

  @Test
  void the_last_line_ends_before_what_comes_next() {
    MapNode spec =
        MapNode.of("a", args)
            .with("b", ListNode.of(Literal.of("x"), new ListPart.When(debug, List.of(args))))
            .with("c", "d");
    assertRendered(
        spec,
        "{debug: true, args: [x]}",
        """
          a:
          - x
          b:
          - x
          - - x
          c: d
        """);
  }
}
