package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.deployment;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.statefulSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  private static final Manifests BEFORE =
      shop(
          deployment("api", "registry.example.com/shop/api:v1.4.2"),
          config("api", "application.yaml", "a: 1\nb: 2\nc: 3\n"),
          config("old", "k", "v"),
          statefulSet("postgres", "postgres"));

  private static final Manifests AFTER =
      shop(
          deployment("api", "registry.example.com/shop/api:v1.5.0"),
          config("api", "application.yaml", "a: 1\nb: 4\nc: 5\n"),
          config("new", "k", "v"),
          statefulSet("postgres", "database"));

  @Test
  void a_plan_says_what_changes_how_and_what_it_means() {
    assertThat(Plan.between(AFTER, State.of(BEFORE)).toTerminal(Colour.NONE))
        .isEqualTo(
            """
            shop → prod             5 changes: 1 to create, 2 to update, 1 to replace, 1 to delete; highest risk: replacement

            ~ ConfigMap shop/api                                in place
                data["application.yaml"]                        2 lines changed

            + ConfigMap shop/new                                create

            ~ Deployment shop/api                               rolling restart
                spec.template.spec.containers[name=api].image   registry.example.com/shop/api:v1.4.2 → :v1.5.0

            ! StatefulSet shop/postgres                         must be replaced: spec.serviceName cannot change
                spec.serviceName                                postgres → database

            - ConfigMap shop/old                                delete
            """);
  }

  @Test
  void on_a_terminal_the_stack_is_bold_and_the_signs_are_coloured() {
    assertThat(Plan.between(AFTER, State.of(BEFORE)).toTerminal(Colour.ANSI))
        .isEqualTo(
            Plan.between(AFTER, State.of(BEFORE))
                .toTerminal(Colour.NONE)
                .replace("shop → prod", "\u001b[1mshop → prod\u001b[0m")
                .replace("\n~ ", "\n\u001b[33m~\u001b[0m ")
                .replace("\n+ ", "\n\u001b[32m+\u001b[0m ")
                .replace("\n! ", "\n\u001b[31m!\u001b[0m ")
                .replace("\n- ", "\n\u001b[31m-\u001b[0m "));
  }

  @Test
  void no_changes_are_one_line() {
    assertThat(Plan.between(AFTER, State.of(AFTER)).toTerminal(Colour.NONE))
        .isEqualTo("shop → prod             no changes\n");
  }

  @Test
  void only_creations_bear_no_risk() {
    assertThat(Plan.between(shop(config("a", "k", "v")), State.none()).toTerminal(Colour.NONE))
        .isEqualTo(
            """
            shop → prod             1 change: 1 to create

            + ConfigMap shop/a   create
            """);
  }

  @Test
  void changes_of_one_line_stand_in_a_list_and_others_apart() {
    Manifests before =
        shop(config("b", "k", "1"), config("gone", "k", "v"), config("old", "k", "v"));
    Manifests after =
        shop(
            config("a", "k", "v"),
            config("a1", "k", "v"),
            config("b", "k", "2"),
            config("c", "k", "v"));

    assertThat(Plan.between(after, State.of(before)).toTerminal(Colour.NONE))
        .isEqualTo(
            """
            shop → prod             6 changes: 3 to create, 1 to update, 2 to delete; highest risk: deletion

            + ConfigMap shop/a      create
            + ConfigMap shop/a1     create

            ~ ConfigMap shop/b      in place
                data.k              1 → 2

            + ConfigMap shop/c      create
            - ConfigMap shop/old    delete
            - ConfigMap shop/gone   delete
            """);
  }

  @Test
  void what_someone_else_changed_is_listed() {
    Manifests shop = shop(config("a", "k", "v"));
    Observed observed =
        Observed.of(
            List.of(
                new Drift(
                    "kustomization.yaml",
                    Optional.empty(),
                    Drift.Kind.EDITED,
                    "",
                    Optional.empty()),
                Drift.removed(
                    "shop/configmap.gone.yaml",
                    Optional.of(new ResourceKey("", "ConfigMap", "shop", "gone")))));

    assertThat(Plan.between(shop, State.of(shop), observed).toTerminal(Colour.NONE))
        .isEqualTo(
            """
            shop → prod             no changes

            Changed by someone else since it was written:
            ! the list of manifests   edited (kustomization.yaml)
            ! ConfigMap shop/gone     removed (shop/configmap.gone.yaml)
            """);
  }

  @Test
  void secrets_are_never_shown() {
    Draft before =
        config("a", "k", "old-plain")
            .set(Literal.of("hunter2").sensitive(), "data", "password")
            .set(Literal.of("hunter5").sensitive(), "data", "removed");
    Draft after =
        config("a", "k", "old-plain")
            .set(Literal.of("hunter3").sensitive(), "data", "k")
            .set(Literal.of("hunter4").sensitive(), "data", "password")
            .set(Literal.of("hunter6").sensitive(), "metadata", "annotations", "x");

    String text = Plan.between(shop(after), State.of(shop(before))).toTerminal(Colour.NONE);

    assertThat(text)
        .isEqualTo(
            """
            shop → prod             1 change: 1 to update; highest risk: in place

            ~ ConfigMap shop/a         in place
                metadata.annotations   (none) → {"x":"(sensitive)"}
                data.k                 (sensitive) → (sensitive)
                data.password          (sensitive) → (sensitive)
                data.removed           (sensitive) → (none)
            """);
  }

  private static String change(Node before, Node after) {
    Draft old = config("a", "x", "").set(before, "spec");
    Draft now = config("a", "x", "").set(after, "spec");
    String text = Plan.between(shop(now), State.of(shop(old))).toTerminal(Colour.NONE);
    String line = text.lines().reduce((first, second) -> second).orElseThrow();
    return line.strip().replaceFirst("^spec\\s+", "");
  }

  private static String change(String before, String after) {
    return change(Literal.of(before), Literal.of(after));
  }

  @Test
  void a_number_and_the_text_of_it_can_be_told_apart() {
    assertThat(change(Literal.of("80"), Literal.of(80))).isEqualTo("\"80\" → 80");
    assertThat(change("true", "yes")).isEqualTo("true → yes");
    assertThat(change(Literal.of(2), Literal.of(3))).isEqualTo("2 → 3");
  }

  @Test
  void blanks_at_the_ends_and_empty_texts_can_be_seen() {
    assertThat(change("a", "a ")).isEqualTo("\"a\" → \"a \"");
    assertThat(change("a", "")).isEqualTo("\"a\" → \"\"");
    assertThat(change("a", "(none)")).isEqualTo("\"a\" → \"(none)\"");
  }

  @Test
  void long_texts_are_shortened_to_what_differs() {
    String long1 = "x".repeat(100);
    assertThat(change("a", long1)).isEqualTo("a → " + "x".repeat(79) + "…");
    assertThat(change(long1 + "1" + long1, long1 + "2" + long1))
        .isEqualTo(
            "…"
                + "x".repeat(12)
                + "1"
                + "x".repeat(66)
                + "… → …"
                + "x".repeat(12)
                + "2"
                + "x".repeat(66)
                + "…");
    assertThat(change("😀".repeat(90), "a")).isEqualTo("😀".repeat(79) + "… → a");
  }

  @Test
  void texts_of_several_lines_are_counted() {
    assertThat(change("a\nb\n", "a\nc\n")).isEqualTo("1 line changed");
    assertThat(change("a\nb\n", "a\nb\nc\nd\n")).isEqualTo("2 lines added");
    assertThat(change("a\nb\nc\n", "b\nd\n")).isEqualTo("1 line added, 2 lines removed");
    assertThat(change("a\nb\n", "b\na\n")).isEqualTo("the same lines, laid out otherwise");
    assertThat(change("a\n\n\nb", "a\nb")).isEqualTo("2 lines removed");
  }

  @Test
  void only_images_leave_out_what_both_share() {
    assertThat(change("http://example.com/a", "http://example.com/b"))
        .isEqualTo("http://example.com/a → http://example.com/b");
    assertThat(change("example.com:5000/api:1", "example.com:5000/api:2"))
        .isEqualTo("example.com:5000/api:1 → :2");
    assertThat(change("some text: one", "some text: two"))
        .isEqualTo("some text: one → some text: two");
  }

  @Test
  void nothing_steers_the_terminal() {
    assertThat(change("a\u001b[31mb", "a\u202eb\tc")).isEqualTo("a\\u001b[31mb → a\\u202eb\\tc");
  }

  @Test
  void a_list_is_shown_as_json() {
    assertThat(change(ListNode.ofTexts(List.of("a")), Literal.of("a")))
        .isEqualTo("[\"a\"] → \"a\"");
  }
}
