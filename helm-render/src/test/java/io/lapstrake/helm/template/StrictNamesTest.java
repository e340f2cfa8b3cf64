package io.lapstrake.helm.template;

import static io.lapstrake.helm.template.TextTemplate.inline;
import static io.lapstrake.helm.template.TextTemplate.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name that leads nowhere is found, with its place and what is there instead. */
class StrictNamesTest {

  @TempDir Path folder;

  @Test
  void all_missing_names_are_reported_with_their_places() {
    TextTemplate template =
        inline(
                "app.yaml",
                """
                {{!-- many
                lines --}}
                title: {{titel}}
                {{#if debg}}
                debug
                {{/if}}
                {{#each server.routs}}{{/each}}
                {{#each routes}}
                - {{path}} {{title}} {{../port}} {{@indx}}
                {{#with target}}{{pod}}{{/with}}
                {{/each}}
                {{lookup server nam}} {{@root.tilte}} {{../x}}
                """)
            .with("title", "t")
            .with("debug", true)
            .with("server", Map.of("name", "a", "routes", List.of()))
            .with("routes", List.of(Map.of("path", "/", "target", Map.of("port", 1))));

    assertThatThrownBy(template::get)
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:3:10)
              The template was given no value titel; it was given debug, routes, server, title.
              Fix: write title instead.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:4:7)
              The template was given no value debg; it was given debug, routes, server, title.
              Fix: write debug instead.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:7:9)
              server has no routs; it has name, routes.
              Fix: write routes instead.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:9:14)
              routes[0] has no title; it has path, target.
              Fix: write ../title, which stands outside of this block.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:9:24)
              The template was given no value port; it was given debug, routes, server, title.
              Fix: add it with with("port", …), or take it out of the template.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:9:36)
              There is no @indx here.
              Fix: write @root, or within {{#each}} one of @index, @key, @first and @last.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:10:19)
              routes[0].target has no pod; it has port.
              Fix: give it; null or an empty Optional says that there is none.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:12:17)
              The template was given no value nam; it was given debug, routes, server, title.
              Fix: add it with with("nam", …), or take it out of the template.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:12:25)
              The template was given no value tilte; it was given debug, routes, server, title.
              Fix: write title instead.

            LAP-0504 Template names an unknown value
              at app.yaml   (app.yaml:12:41)
              ../x leads out of the template's values.
              Fix: take a ../ away: only each, with and included templates with values of their own add one.""");
  }

  @Test
  void a_missing_name_in_an_included_template_has_its_place_there() throws IOException {
    Files.writeString(folder.resolve("row.hbs"), "a\n{{#if nam}}{{/if}} {{port}}\n");
    Path main = Files.writeString(folder.resolve("main.hbs"), "x\n    {{> row}}\n{{> row me}}\n");

    assertThatThrownBy(template(main).with("name", "n").with("port", 1)::get)
        .hasMessage(
            """
            LAP-0504 Template names an unknown value
              at main.hbs   (main.hbs:3:9)
              The template was given no value me; it was given name, port.
              Fix: add it with with("me", …), or take it out of the template.

            LAP-0504 Template names an unknown value
              at row.hbs   (row.hbs:2:7)
              The template was given no value nam; it was given name, port.
              Fix: write name instead.""");
  }

  @Test
  void what_may_be_absent_is_null_or_an_empty_optional() {
    TextTemplate template =
        inline(
            "t",
            "{{#if owner}}{{owner.name}}{{else}}nobody{{/if}}{{#with owner}}{{name}}{{/with}}");

    assertThat(template.with("owner", null).text()).isEqualTo("nobody");
    assertThat(template.with("owner", Optional.empty()).text()).isEqualTo("nobody");
    assertThat(template.with("owner", Optional.of(Map.of("name", "Ada"))).text())
        .isEqualTo("AdaAda");
    assertThatThrownBy(template::text).hasMessageContaining("no value owner; it was given none.");
  }

  @Test
  void what_is_absent_is_not_printed() {
    assertThatThrownBy(
            inline("t", "{{a}} {{b.c}} {{m}}")
                    .with("a", null)
                    .with("b", Optional.empty())
                    .with("m", Map.of("n", Optional.empty()))
                ::text)
        .hasMessage(
            """
            LAP-0526 Template prints what is absent
              at t   (t:1:3)
              a is null or an empty Optional, of which there is nothing to print.
              Fix: ask for it first, as {{#if a}}…{{/if}}, or give a value.

            LAP-0504 Template names an unknown value
              at t   (t:1:9)
              There is no c in what is here, which is b, null or an empty Optional.
              Fix: name a value that is there, or take it out of the template.""");
  }

  @Test
  void a_name_that_many_items_lack_is_said_once() {
    assertThatThrownBy(
            inline("t", "{{#each xs}}{{#if b}}{{/if}}{{a}}{{/each}}")
                    .with("xs", java.util.Collections.nCopies(500, Map.of()))
                ::text)
        .satisfies(e -> assertThat(((ProblemException) e).problems()).hasSize(2));
  }

  @Test
  void a_helper_is_a_function_of_its_arguments() {
    TextTemplate template =
        inline("t", "{{upper title}} {{join names \", \"}} {{#if (more count)}}many{{/if}}")
            .helper("upper", String.class, it -> it.toUpperCase(Locale.ROOT))
            .helper("join", List.class, String.class, (all, by) -> all.size() + by + all.get(0))
            .helper("more", Long.class, it -> it > 1);

    assertThat(template.with("title", "a").with("names", List.of("x", "y")).with("count", 2).text())
        .isEqualTo("A 2, x many");
    assertThatThrownBy(
            template.with("title", 1).with("names", List.of()).with("count", List.of())::text)
        .hasMessage(
            """
            LAP-0525 Template uses a word wrongly
              at t   (t:1:3)
              The word upper takes a String, not a number.
              Fix: write it so.

            LAP-0525 Template uses a word wrongly
              at t   (t:1:19)
              The helper join fails: java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0.
              Fix: give it what it can take.

            LAP-0525 Template uses a word wrongly
              at t   (t:1:44)
              The word more takes a Long, not a list of 0.
              Fix: write it so.""");
  }

  @Test
  void what_handlebars_brings_along_is_no_helper() {
    for (String name :
        List.of("precompile", "i18n", "i18nJs", "log", "embedded", "block", "partial")) {
      assertThatThrownBy(inline("t", "{{" + name + " \"x\"}}")::text)
          .hasMessageContaining("There is no helper " + name + "; there are each, if, lookup,");
    }
  }
}
