package io.lapstrake.helm.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Templates give what Handlebars.js makes of them.
 *
 * <p>The expected texts in {@code handlebars/cases.json} were written by Handlebars.js 4.7.10 in
 * its strict mode, with {@code node expect.js cases.json}. Where ours is meant to differ, a case
 * says what it does, and why.
 */
class HandlebarsCasesTest {

  @TempDir Path folder;

  /** A case; {@code ours} is null where both do the same. */
  record Case(
      String name,
      String template,
      Map<String, Object> data,
      Map<String, String> partials,
      Map<String, String> handlebars,
      @Nullable String ours) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            HandlebarsCasesTest.class.getResourceAsStream("handlebars/cases.json"))) {
      List<Map<String, Object>> all =
          new Yaml().load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return all.stream().map(HandlebarsCasesTest::read).toList().stream();
    }
  }

  @SuppressWarnings("unchecked") // as the file has them
  private static Case read(Map<String, Object> each) {
    return new Case(
        (String) Objects.requireNonNull(each.get("name")),
        (String) Objects.requireNonNull(each.get("template")),
        (Map<String, Object>) Objects.requireNonNull(each.get("data")),
        (Map<String, String>) each.getOrDefault("partials", Map.of()),
        (Map<String, String>) Objects.requireNonNull(each.get("handlebars")),
        (String) each.get("ours"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void it_is_as_in_handlebars_for_scripts(Case each) throws IOException {
    for (Map.Entry<String, String> partial : each.partials.entrySet()) {
      Files.writeString(folder.resolve(partial.getKey() + ".hbs"), partial.getValue());
    }
    Path main = Files.writeString(folder.resolve("main.hbs"), each.template);
    TextTemplate template = TextTemplate.template(main).with(each.data);

    if (each.ours != null && each.ours.startsWith("LAP-")) {
      assertThat(failure(template)).hasMessageStartingWith(each.ours + " ");
    } else if (each.ours != null) {
      assertThat(template.text()).isEqualTo(each.ours);
    } else if (each.handlebars.containsKey("error")) {
      assertThat(failure(template)).isNotNull();
    } else {
      assertThat(template.text()).isEqualTo(each.handlebars.get("text"));
    }
  }

  private static ProblemException failure(TextTemplate template) {
    return catchThrowableOfType(ProblemException.class, template::text);
  }
}
