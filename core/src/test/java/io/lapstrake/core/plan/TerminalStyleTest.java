package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TerminalStyleTest {

  private static final TerminalStyle PLAIN = TerminalStyle.of(Colour.NONE);

  private static Plan plan(String before, String after) {
    return Plan.between(
        shop(config("api", "k", after)), State.of(shop(config("api", "k", before))));
  }

  @Test
  void long_lines_are_cut_to_the_width_and_say_so() {
    assertThat(plan("a".repeat(40), "b".repeat(40)).toTerminal(PLAIN.width(60)))
        .isEqualTo(
            """
            shop → prod             1 change: 1 to update; highest risk…

            ~ ConfigMap shop/api   in place
                data.k             aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
            """);
  }

  @Test
  void letters_that_take_two_columns_are_counted_as_two() {
    assertThat(CutLines.of("漢字漢字\n漢字漢字漢\n漢字漢字漢a\n", 10)).isEqualTo("漢字漢字\n漢字漢字漢\n漢字漢字…\n");
    assertThat(CutLines.of("e\u0301e\u0301e\u0301\n", 3)).isEqualTo("e\u0301e\u0301e\u0301\n");
  }

  @Property(tries = 200)
  void a_cut_line_has_the_colours_of_the_whole_one(
      @ForAll @StringLength(max = 60) @CharRange(from = '\u0001', to = 'ʯ') String text,
      @ForAll @IntRange(min = 20, max = 80) int width) {
    Plan plan = plan("old", text);

    String coloured = plan.toTerminal(TerminalStyle.of(Colour.ANSI).width(width).withDifferences());
    String plain = plan.toTerminal(PLAIN.width(width).withDifferences());

    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
    assertThat(coloured.split("\u001b\\[0m", -1).length)
        .isEqualTo(coloured.split("\u001b\\[[1-9][0-9]*m", -1).length);
    assertThat(plain.lines()).allMatch(it -> it.codePointCount(0, it.length()) <= width);
  }

  @Test
  void a_width_that_nobody_can_read_is_a_mistake() {
    assertThatThrownBy(() -> PLAIN.width(19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a width that can be read: 19");
  }

  @Test
  void texts_of_several_lines_are_shown_line_by_line_when_asked_for() {
    assertThat(
            plan("a: 1\nb: 2\nc: 3\n", "a: 1\nb: \u001b[31m4\nc: 3\n")
                .toTerminal(PLAIN.withDifferences()))
        .isEqualTo(
            """
            shop → prod             1 change: 1 to update; highest risk: in place

            ~ ConfigMap shop/api   in place
                data.k             1 line changed
                    @@ -1,3 +1,3 @@
                     a: 1
                    -b: 2
                    +b: \\u001b[31m4
                     c: 3
            """);
  }

  @Test
  void a_text_too_long_for_its_line_is_shown_whole_when_asked_for() {
    String end = "x".repeat(100);

    String text = plan("a" + end, "b" + end).toTerminal(PLAIN.withDifferences());

    assertThat(text).contains("        -a" + end + "\n", "        +b" + end + "\n");
  }

  @Test
  void secrets_stay_hidden_in_whole_differences() {
    var before = config("api", "k", "").set(Literal.of("a\nhunter2\n").sensitive(), "data", "k");
    var after = config("api", "k", "a\nhunter3\n");

    String text =
        Plan.between(shop(after), State.of(shop(before))).toTerminal(PLAIN.withDifferences());

    assertThat(text)
        .contains("data.k             (sensitive) → (sensitive)")
        .doesNotContain("hunter");
  }

  private static Plan edited(Manifests desired, HandEdits what) {
    Manifests written = shop(config("api", "k", "v"));
    Manifest object = written.iterator().next();
    MapNode held = object.tree().set(Literal.of("by hand"), "data", "k");
    var drift =
        new Drift("api.yaml", Optional.of(object.key()), Drift.Kind.EDITED, "h", Optional.of(held));
    var observed = Observed.of(List.of(drift));
    return Plan.between(
        desired, State.of(written), observed, PlanPolicy.careful().onHandEdits(what));
  }

  @Test
  void an_edit_by_hand_is_shown_with_what_was_edited() {
    assertThat(edited(shop(config("api", "k", "v")), HandEdits.STOP).toTerminal(PLAIN))
        .isEqualTo(
            """
            shop → prod             no changes

            Changed by someone else since it was written:
            ! ConfigMap shop/api   edited (api.yaml)
                data.k             v → by hand
            """);
  }

  @Test
  void an_edit_that_goes_is_named_at_the_change_that_overwrites_it() {
    assertThat(edited(shop(config("api", "k", "new")), HandEdits.OVERWRITE).toTerminal(PLAIN))
        .isEqualTo(
            """
            shop → prod             1 change: 1 to update; highest risk: in place

            ~ ConfigMap shop/api   in place; the edit of api.yaml is lost
                data.k             by hand → new

            Changed by someone else since it was written:
            ! ConfigMap shop/api   edited (api.yaml)
                data.k             v → by hand
            """);
  }

  @Test
  void what_speaks_against_a_plan_stands_below_it_unless_it_is_shown_elsewhere() {
    Plan plan = edited(shop(config("api", "k", "new")), HandEdits.STOP);

    assertThat(plan.toTerminal(PLAIN))
        .startsWith(plan.toTerminal(PLAIN.withoutRefusals()))
        .endsWith(
            """

            This plan is refused:
            LAP-0626 Edit in the way
              at shop/ConfigMap/api
              Someone else edited api.yaml since it was written, and the description changed as well.
              Fix: bring the edit into the description, or say what becomes of edits\
             (PlanPolicy.onHandEdits; with the tool: --edits keep, or --edits overwrite).
            """);
    assertThat(plan.toTerminal(PLAIN.withoutRefusals())).doesNotContain("refused");
  }

  @Test
  void nothing_in_a_key_steers_the_terminal() {
    var before = yaml("example.com/v1", "Widget", "api", "spec: {size: 1}");
    var after = before.set(Literal.of("x"), "spec", "a\u001b[2Jb");

    assertThat(Plan.between(shop(after), State.of(shop(before))).toTerminal(PLAIN))
        .contains("spec[\"a\\u001b[2Jb\"]")
        .doesNotContain("\u001b");
  }
}
