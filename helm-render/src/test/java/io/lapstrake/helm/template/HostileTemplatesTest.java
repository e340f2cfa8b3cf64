package io.lapstrake.helm.template;

import static io.lapstrake.helm.template.TextTemplate.inline;
import static io.lapstrake.helm.template.TextTemplate.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a template is, it comes to a text or to problems, and soon. */
class HostileTemplatesTest {

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_template_that_includes_itself_for_ever_is_a_problem() throws IOException {
    Path main = write("a.hbs", "{{#if t}}{{> b}}{{/if}}");
    write("b.hbs", "x{{> a}}");

    assertThatThrownBy(template(main).with("t", true)::get)
        .hasMessageStartingWith("LAP-0527 Template beyond its limits\n");
  }

  @Test
  void blocks_in_each_other_that_repeat_without_end_are_a_problem() {
    List<Integer> many = Collections.nCopies(1000, 1);
    String each = "{{#each @root.m}}";

    assertThatThrownBy(inline("t", each.repeat(9) + "{{/each}}".repeat(9)).with("m", many)::get)
        .hasMessageContaining("steps and had not ended.");
    assertThatThrownBy(
            inline("t", each.repeat(2) + "x".repeat(1000) + "{{/each}}".repeat(2)).with("m", many)
                ::get)
        .hasMessageContaining("The text is longer than");
  }

  @Test
  void tags_that_are_nested_too_deep_are_a_problem() {
    assertThatThrownBy(inline("t", "{{#if a}}".repeat(100_000))::get)
        .hasMessageContaining("More than 100 blocks stand in each other.");
    assertThatThrownBy(inline("t", "{{lookup " + "(lookup a ".repeat(100_000) + "}}")::get)
        .hasMessageContaining("More than 100 parentheses stand in each other.");
  }

  @Test
  void braces_without_number_end_soon() {
    for (String text :
        List.of("{{", "{{{", "{{{{", "{{!", "{{!--", "\\{{", "{{\"", "}}", "{{[", "{{~")) {
      only(text.repeat(20_000) + "{{x}}");
    }
  }

  @Test
  void names_that_lead_out_of_the_folder_are_problems() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.hbs"), "hunter2");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.createSymbolicLink(inner.resolve("link.hbs"), secret);
    for (String name :
        List.of("../secret", "a/../../secret", "./../secret", "..", "a\\b", "C:x", "link")) {
      Path main = Files.writeString(inner.resolve("main.hbs"), "{{> (lookup this \"n\")}}");

      assertThatThrownBy(template(main).with("n", name)::get)
          .as(name)
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith("LAP-0502")
          .hasMessageContaining("out of");
    }
    Path main = Files.writeString(inner.resolve("main.hbs"), "{{> ../secret}}");
    assertThatThrownBy(template(main)::get).hasMessageStartingWith("LAP-0502");
  }

  @Test
  void folders_within_the_folder_may_be_included() throws IOException {
    Files.createDirectories(folder.resolve("parts"));
    write("parts/row.hbs", "row {{x}}");

    assertThat(template(write("a.hbs", "{{> parts/row}}")).with("x", 1).text()).isEqualTo("row 1");
  }

  @Test
  void byte_order_marks_and_the_line_ends_of_windows_are_left_out() throws IOException {
    Path main = write("a.hbs", "\uFEFFa\r\n{{#if t}}\r\nb\r\n{{/if}}\r\n{{> p}}\r\n");
    write("p.hbs", "\uFEFFp\r\n");

    assertThat(template(main).with("t", true).text()).isEqualTo("a\nb\np\n");
  }

  @Test
  void a_malformed_included_template_is_a_problem_there() throws IOException {
    write("p.hbs", "a\n {{#if}\n");

    assertThatThrownBy(template(write("a.hbs", "{{> p}}{{x}}"))::get)
        .hasMessageContaining("at p.hbs   (p.hbs:2:")
        .hasMessageContaining("The template was given no value x;");
  }

  @Test
  void what_is_not_there_is_a_problem_where_it_is_included() throws IOException {
    assertThatThrownBy(template(write("a.hbs", "\n{{> gone}} {{x}}"))::get)
        .hasMessageContaining("at a.hbs   (a.hbs:2:5)\n  There is no file ")
        .hasMessageContaining("The template was given no value x;");
  }

  @Test
  void a_template_is_filled_by_many_at_once_and_read_once() throws IOException {
    Path main = write("a.hbs", "{{#each xs}}{{> p}}{{/each}}");
    Path part = write("p.hbs", "[{{this}}{{missing}}]");
    TextTemplate template = template(main).with("missing", 1);
    TextTemplate fits = template(write("b.hbs", "{{#each xs}}{{> q}}{{/each}}"));
    write("q.hbs", "[{{this}}]");

    List<String> texts =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> fits.with("xs", List.of(i, i + 1)).text())
            .toList();
    Files.delete(folder.resolve("q.hbs"));

    assertThat(texts).element(7).isEqualTo("[7][8]");
    assertThat(fits.with("xs", List.of(0)).text()).isEqualTo("[0]");
    assertThat(part).exists();
    assertThatThrownBy(template.with("xs", List.of(1))::text).hasMessageContaining("missing");
  }

  @Property(tries = 2000)
  void whatever_the_tags_are_only_problems_come_out(@ForAll @From("texts") String text) {
    only(text);
  }

  private static void only(String text) {
    try {
      inline("t", text).with("a", Map.of("b", List.of(1, "x"))).with("c", true).text();
    } catch (ProblemException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "{{",
            "}}",
            "{{{",
            "}}}",
            "{{#",
            "{{/",
            "{{^",
            "{{else}}",
            "{{!",
            "--",
            "{{>",
            "{{~",
            "~}}",
            "{{#if a}}",
            "{{/if}}",
            "{{#each a.b}}",
            "{{/each}}",
            "{{#with a}}",
            "{{/with}}",
            "{{a}}",
            "a",
            ".",
            "..",
            "/",
            "../",
            "@",
            "@index",
            "@root",
            "this",
            "[",
            "]",
            "(",
            ")",
            "lookup",
            " ",
            "\n",
            "\"",
            "'",
            "=",
            "|",
            "as |x|",
            "1",
            "true",
            "\\",
            "*inline",
            "&",
            "c",
            "if",
            "each",
            "}",
            "{",
            "%",
            "\u0000",
            "ü",
            "{{#*inline \"p\"}}",
            "{{/inline}}",
            "{{> p}}")
        .list()
        .ofMaxSize(14)
        .map(all -> String.join("", all));
  }
}
