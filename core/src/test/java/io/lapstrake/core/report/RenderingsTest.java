package io.lapstrake.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rendering of every plan. The files were read by eye; {@code -Dlapstrake.write=true} writes
 * them anew, to be read again.
 */
class RenderingsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/plans");

  /** What writes a plan, by how its files end. */
  private static Map<String, Function<Plan, String>> renderings() {
    var narrow = TerminalStyle.of(Colour.ANSI).width(72).withDifferences();
    Map<String, Function<Plan, String>> all = new LinkedHashMap<>();
    all.put("txt", plan -> plan.toTerminal(Colour.NONE));
    all.put("narrow.ansi", plan -> plan.toTerminal(narrow));
    all.put("md", plan -> Markdown.of(plan).text());
    all.put("html", plan -> HtmlPage.of(plan).text());
    all.put("json", plan -> Json.writePretty(plan.toTree()));
    return all;
  }

  private static String rendered(String plan, String end) {
    return Optional.ofNullable(renderings().get(end)).orElseThrow().apply(Plans.named(plan));
  }

  static Stream<Arguments> all() {
    return Plans.all().keySet().stream()
        .flatMap(plan -> renderings().keySet().stream().map(it -> Arguments.of(plan, it)));
  }

  /** Nobody reads a large plan; its size is what counts. */
  static Stream<Arguments> read() {
    return all().filter(it -> !it.get()[0].equals("large"));
  }

  /** A page without what is the same in each. */
  private static String varying(String text) {
    return text.replaceAll("(?s)<style>.*</style>", "<style></style>")
        .replaceAll("(?s)<script>.*</script>", "<script></script>")
        .replaceAll("sha256-[^']{44}", "sha256-");
  }

  @ParameterizedTest
  @MethodSource("read")
  void a_rendering_is_as_it_was_read(String plan, String end) throws IOException {
    Path file = GOLDEN.resolve(plan + "." + end);
    String text = varying(rendered(plan, end));
    if (Boolean.getBoolean("lapstrake.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_same_plan_gives_the_same_bytes(String plan, String end) {
    assertThat(rendered(plan, end))
        .isEqualTo(rendered(plan, end))
        .doesNotContain("\r")
        .endsWith(end.equals("html") ? "</html>\n" : "\n");
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_rendering_shows_a_secret(String plan, String end) {
    String encoded =
        Base64.getEncoder().encodeToString(Plans.SECRET.getBytes(StandardCharsets.UTF_8));

    assertThat(rendered(plan, end)).doesNotContain(Plans.SECRET, encoded, encoded.substring(0, 8));
  }
}
