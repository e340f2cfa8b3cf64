package io.lapstrake.helm.template;

import static io.lapstrake.helm.template.TextTemplate.inline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may be given, and what is made of it. */
class ModelTest {

  private enum Level {
    DEBUG,
    INFO;

    @Override
    public String toString() {
      return "a level";
    }
  }

  private record Route(String path, int port, Optional<String> comment) {}

  private record Server(String host, Level level, List<Route> routes, Map<String, Boolean> flags) {

    @SuppressWarnings("unused") // no template sees it
    String secret() {
      return "hidden";
    }
  }

  private static final Server SERVER =
      new Server(
          "shop.example.com",
          Level.INFO,
          List.of(
              new Route("/", 80, Optional.empty()), new Route("/api", 8080, Optional.of("slow"))),
          Map.of("gzip", true, "alpn", false));

  private final Input<String> host = Input.text("host");

  @Test
  void a_record_gives_its_components() {
    String text =
        inline(
                "server",
                """
                server {{host}} {{level}}
                {{#each routes}}
                route {{path}} {{port}}{{#if comment}} # {{comment}}{{/if}}
                {{/each}}
                {{#each flags}}
                {{@key}} {{this}}
                {{/each}}
                """)
            .with(SERVER)
            .text();

    assertThat(text)
        .isEqualTo(
            """
            server shop.example.com INFO
            route / 80
            route /api 8080 # slow
            alpn false
            gzip true
            """);
  }

  @Test
  void no_other_method_of_a_record_is_seen() {
    assertThatThrownBy(() -> inline("server", "{{server.secret}}").with("server", SERVER).get())
        .hasMessageContaining("server has no secret; it has host, level, routes, flags.");
  }

  @Test
  void numbers_are_written_alike_in_every_form() {
    assertThat(
            inline("n", "{{a}} {{b}} {{c}} {{d}} {{e}} {{f}}")
                .with("a", (short) 1)
                .with("b", 2L)
                .with("c", 0.5f)
                .with("d", new BigDecimal("0.25"))
                .with("e", new BigInteger("123456789012345678901234567890"))
                .with("f", 'x')
                .text())
        .isEqualTo("1 2 0.5 0.25 123456789012345678901234567890 x");
  }

  @Test
  void a_map_that_has_an_order_keeps_it() {
    var ordered = new LinkedHashMap<String, Integer>();
    ordered.put("b", 1);
    ordered.put("a", 2);

    assertThat(inline("m", "{{#each m}}{{@key}}{{this}} {{/each}}").with("m", ordered).text())
        .isEqualTo("b1 a2 ");
  }

  @Test
  void what_the_model_was_made_of_may_change_afterwards() {
    var names = new ArrayList<>(List.of("a"));
    TextTemplate template = inline("n", "{{names}}").with("names", names);

    names.add("b");

    assertThat(template.text()).isEqualTo("[\"a\"]");
  }

  @Test
  void values_that_are_bound_later_may_stand_in_blocks_lists_and_records() {
    record Host(String name, Input<String> address) {}

    assertThat(
            inline(
                    "hosts",
                    "{{#each hosts}}{{#if name}}{{name}}={{address}};{{/if}}{{/each}}{{m.h}}")
                .with("hosts", List.of(new Host("a", host), new Host("b", host)))
                .with("m", MapNode.of("h", host))
                .get())
        .isEqualTo(Text.format("a=%s;b=%s;%s", host, host, host));
  }

  @Test
  void a_secret_in_a_list_makes_the_text_secret_and_is_in_no_report() {
    TextTemplate template =
        inline("s", "{{#each all}}{{this}}{{/each}}")
            .with("all", List.of(Literal.of("hunter2").sensitive()));

    assertThat(template.get().isSensitive()).isTrue();
    assertThat(template.get().toString()).doesNotContain("hunter2");
    assertThatThrownBy(template::text)
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("LAP-0531 Text that is bound later or secret\n  at s\n")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void the_text_of_an_input_is_a_problem_and_its_value_is_none() {
    TextTemplate template = inline("h", "{{host}}").with("host", host);

    assertThat(template.get()).isEqualTo(Text.format("%s", host));
    assertThatThrownBy(template::text)
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("LAP-0531 Text that is bound later or secret\n  at h\n");
  }

  @Test
  void a_secret_is_in_no_problem() {
    TextTemplate template =
        inline("s", "{{all}}{{#if one}}{{/if}}{{upper one}}{{one.x}}")
            .with("all", ListNode.of(Literal.of("hunter2").sensitive()))
            .with("one", Literal.of("hunter3").sensitive())
            .helper("upper", String.class, it -> it);

    assertThatThrownBy(template::get)
        .isInstanceOf(ProblemException.class)
        .hasMessageNotContaining("hunter")
        .satisfies(e -> assertThat(((ProblemException) e).problems()).hasSize(4));
  }

  @Test
  void a_template_may_stand_in_another() {
    assertThat(inline("a", "<{{inner}}>").with("inner", inline("b", "{{x}}").with("x", 1)).text())
        .isEqualTo("<1>");
  }

  @Test
  void every_object_of_others_is_a_problem() {
    TextTemplate template =
        inline("t", "{{#if file}}{{/if}}")
            .with("file", new File("/tmp"))
            .with("routes", List.of(Map.of("to", Set.of("a"))))
            .with("keys", Map.of(1, "a"))
            .with("number", Double.NaN)
            .with("text", "\uFDD2");

    assertThatThrownBy(template::get)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("LAP-0524 Value that a template cannot take\n  at t, file\n")
        .hasMessageContaining("file is of the class java.io.File; a template takes texts")
        .hasMessageContaining("at t, routes[0].to\n  routes[0].to is of the class ")
        .hasMessageContaining("keys has the key 1, which is no text;")
        .hasMessageContaining("number is NaN;")
        .hasMessageContaining("text has a character that Unicode keeps for no use;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{file}}",
        "{{file.name}}",
        "{{#file}}{{path}}{{/file}}",
        "{{#if file}}{{file.name}}{{/if}}",
        "{{#each file}}{{this}}{{/each}}",
        "{{#with file}}{{name}}{{/with}}",
        "{{lookup file \"name\"}}",
        "{{upper file}}",
        "{{#*inline \"part\"}}{{name}}{{/inline}}{{> part file}}"
      })
  void an_object_of_others_is_told_once_and_not_as_a_name_that_is_missing(String text) {
    TextTemplate template =
        inline("t", text)
            .with("file", new File("/tmp"))
            .helper("upper", String.class, it -> it.toUpperCase(Locale.ROOT));

    assertThatThrownBy(template::get)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("LAP-0524"));
  }

  @Test
  void what_holds_itself_is_a_problem() {
    var self = new LinkedHashMap<String, Object>();
    self.put("self", self);

    assertThatThrownBy(() -> inline("t", "").with("a", self).get())
        .hasMessageContaining("is 64 deep;");
  }

  @Test
  void the_name_of_a_value_is_a_word() {
    assertThatThrownBy(() -> inline("a", "").with("a.b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
