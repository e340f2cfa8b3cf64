package io.lapstrake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents say what the sources do. */
class DocsTest {

  private static final Path PROJECT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("\"(LAP-0\\d{3})\"");
  private static final Pattern CODE_AND_SUMMARY =
      Pattern.compile("\"(LAP-0\\d{3})\",\\s*\"([^\"]+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (LAP-\\d{4}) \\| (.+) \\|$");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sources below some folders of the project, such as {@code src/main/java}. */
  private static String sources(String... parts) {
    try (Stream<Path> all = Files.walk(PROJECT)) {
      return all.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
          .filter(file -> Stream.of(parts).anyMatch(file.toString().replace('\\', '/')::contains))
          .sorted()
          .map(DocsTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> table() {
    var table = new TreeMap<String, String>();
    ROW.matcher(read(PROJECT.resolve("docs/problems.md")))
        .results()
        .forEach(row -> assertThat(table.put(row.group(1), row.group(2))).isNull());
    return table;
  }

  @Test
  void every_code_of_a_problem_is_listed_with_its_summary_and_no_other() {
    String sources = sources("/src/main/java/");
    SortedMap<String, String> table = table();

    var codes = new TreeMap<String, String>();
    CODE.matcher(sources).results().forEach(code -> codes.put(code.group(1), "its summary"));
    List<MatchResult> summaries = CODE_AND_SUMMARY.matcher(sources).results().toList();
    summaries.forEach(it -> codes.put(it.group(1), it.group(2)));

    assertThat(codes.keySet().stream().filter(code -> !table.containsKey(code)))
        .extracting(code -> "| " + code + " | " + codes.get(code) + " |")
        .as("rows to add to docs/problems.md")
        .isEmpty();
    assertThat(codes.keySet()).as("codes of the rows").containsAll(table.keySet());
    assertThat(summaries)
        .allSatisfy(it -> assertThat(it.group(2)).isEqualTo(table.get(it.group(1))));
    assertThat(table)
        .allSatisfy((code, summary) -> assertThat(sources).contains("\"" + summary + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/charts.md",
        "docs/guide.md",
        "docs/pipeline.md",
        "docs/templates.md"
      })
  void every_snippet_is_compiled_in_a_test_or_an_example(String document) {
    String compiled = lines(sources("/cli/src/test/java/example/guide/", "/examples/"));

    List<String> snippets =
        JAVA.matcher(read(PROJECT.resolve(document))).results().map(it -> it.group(1)).toList();

    assertThat(snippets).allSatisfy(snippet -> assertThat(compiled).contains(lines(snippet)));
  }

  /** Without indentation, so that a snippet need not stand as deep as its source. */
  private static String lines(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }

  @Test
  void every_link_to_a_file_leads_to_one() throws IOException {
    var documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(PROJECT::relativize)
          .forEach(documents::add);
    }
    for (Path document : documents) {
      Path from = PROJECT.resolve(document);
      for (MatchResult link : LINK.matcher(read(from)).results().toList()) {
        assertThat(from.resolveSibling(link.group(1))).as("a link of %s", document).exists();
      }
    }
  }
}
