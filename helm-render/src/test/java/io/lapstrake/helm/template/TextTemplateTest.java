package io.lapstrake.helm.template;

import static io.lapstrake.helm.template.TextTemplate.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTemplateTest {

  private final Input<String> host = Input.text("host");
  private final Input<Integer> port = Input.integer("port").orElse(5432);

  private static TextTemplate settings() {
    return template("application.yaml.hbs")
        .with("title", "The \"shop\"")
        .with("level", "info")
        .with(
            "features",
            List.of(Map.of("name", "cart", "beta", true), Map.of("name", "search", "beta", false)))
        .with("ports", List.of(80, 443))
        .with("weight", 1e-7);
  }

  @Test
  void known_values_may_be_used_in_all_the_ways_that_handlebars_has() {
    assertThat(settings().with("database", "db").with("port", 5432).get())
        .isEqualTo(
            Literal.of(
                """
                # the shop's settings
                database: jdbc:postgresql://db:5432/shop
                title: "The "shop" & <more>"
                logging: info
                feature.0: cart (beta)
                feature.1: search
                ports: [80,443]
                weight: 1e-7
                """));
  }

  @Test
  void values_that_are_bound_later_stay_values() {
    assertThat(settings().with("database", host).with("port", port).get())
        .isEqualTo(
            Text.format(
                """
                # the shop's settings
                database: jdbc:postgresql://%s:%s/shop
                title: "The "shop" & <more>"
                logging: info
                feature.0: cart (beta)
                feature.1: search
                ports: [80,443]
                weight: 1e-7
                """,
                host, port));
  }

  @Test
  void a_value_that_is_bound_later_may_stand_in_an_included_template() {
    assertThat(template("logging.hbs").with("level", host).get())
        .isEqualTo(Text.format("logging: %s\n", host));
  }

  @Test
  void a_text_with_a_secret_is_secret() {
    Value<String> text = template("logging.hbs").with("level", Literal.of("x").sensitive()).get();

    assertThat(text.isSensitive()).isTrue();
  }

  @Test
  void deciding_by_values_that_are_bound_later_is_a_problem() {
    TextTemplate template =
        template("flawed.yaml.hbs")
            .with("database", host)
            .with("title", port)
            .with("all", List.of())
            .helper("lower", String.class, it -> it.toLowerCase(Locale.ROOT));

    assertThatThrownBy(template::get)
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0505 Template asks too much of a value
              at flawed.yaml.hbs   (flawed.yaml.hbs:1:7)
              The value database is bound later, and decides here.
              Fix: write {{database}} by itself, or give a value that is known.

            LAP-0505 Template asks too much of a value
              at flawed.yaml.hbs   (flawed.yaml.hbs:4:16)
              The value title is bound later, and is worked on here.
              Fix: write {{title}} by itself, or give a value that is known.

            LAP-0505 Template asks too much of a value
              at flawed.yaml.hbs   (flawed.yaml.hbs:5:3)
              The value database is bound later, and is used here by more than its plain name.
              Fix: write {{database}} by itself, or give a value that is known.""");
  }

  @Test
  void every_value_that_is_missing_is_a_problem() {
    assertThatThrownBy(template("unknown.yaml.hbs").with("title", "x")::get)
        .hasMessage(
            """
            LAP-0504 Template names an unknown value
              at unknown.yaml.hbs   (unknown.yaml.hbs:1:5)
              The template was given no value titel; it was given title.
              Fix: write title instead.

            LAP-0504 Template names an unknown value
              at unknown.yaml.hbs   (unknown.yaml.hbs:2:5)
              The template was given no value other; it was given title.
              Fix: add it with with("other", …), or take it out of the template.""");
  }

  @Test
  void a_malformed_template_is_a_problem() {
    assertThatThrownBy(template("malformed.yaml.hbs")::get)
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0503 Malformed template
              at malformed.yaml.hbs   (malformed.yaml.hbs:2:8)
              Handlebars cannot read this: found: '}'.
              Fix: correct the template there.""");
  }

  @Test
  void a_template_that_is_not_there_is_a_problem() {
    assertThatThrownBy(template("none.hbs")::get)
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0502 Template that cannot be read
              at none.hbs
              There is no resource none.hbs beside the class io.lapstrake.helm.template.TextTemplateTest.
              Fix: put the template there, as UTF-8, or give its path.""");
  }

  @Test
  void a_template_may_lie_in_a_folder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt.hbs"), "{{~level~}} ü\n{{> b}}");
    Files.writeString(folder.resolve("b.hbs"), "{{level}}");

    assertThat(template(folder.resolve("a.txt.hbs")).with("level", host).get())
        .isEqualTo(Text.format("%sü\n%s", host, host));
  }

  @Test
  void a_file_that_is_not_utf8_is_a_problem(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.hbs"), new byte[] {(byte) 0xff});

    assertThatThrownBy(template(folder.resolve("a.hbs"))::get)
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("LAP-0502");
  }

  @Test
  void the_name_of_a_value_is_a_word() {
    assertThatThrownBy(() -> template("a.hbs").with("a.b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
