package io.lapstrake.k8s.reference;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.workload.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages under {@code docs/reference} say what the code says. With {@code
 * -Dlapstrake.write=true} the test writes them.
 */
class ReferenceTest {

  private static final Path PAGES = Path.of("..", "docs", "reference");

  private final PublicTypes types = new PublicTypes();
  private final SourceDocs docs = new SourceDocs(Path.of("src", "main", "java"));
  private final Samples samples = new Samples(types.classes());
  private final Vocabulary vocabulary =
      new Vocabulary(
          docs, samples, new WordFields(samples, new KnownSince(types.allWithInner(), samples)));

  @Test
  void the_reference_says_what_the_code_says() throws IOException {
    SortedMap<String, String> pages = pages();
    if (Boolean.getBoolean("lapstrake.write")) {
      write(pages);
    }
    assertThat(written())
        .as("docs/reference; run this test with -Dlapstrake.write=true to write it anew")
        .isEqualTo(pages);
  }

  @Test
  void every_word_is_explained() {
    List<String> silent =
        types.allWithInner().stream()
            .flatMap(
                type ->
                    Stream.of(
                            vocabulary.factories(type),
                            vocabulary.words(type, sample(type)),
                            vocabulary.leads(type))
                        .flatMap(List::stream))
            .filter(word -> word.sentence().isEmpty())
            .map(word -> word.method().toString())
            .toList();
    assertThat(silent).isEmpty();
  }

  private static SortedMap<String, String> written() throws IOException {
    var written = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("fields-without-a-word.md")) { // EveryFieldTest's
          written.put(String.valueOf(file.getFileName()), Files.readString(file));
        }
      }
    }
    return written;
  }

  private static void write(SortedMap<String, String> pages) throws IOException {
    for (String old : written().keySet()) {
      Files.delete(PAGES.resolve(old));
    }
    for (var page : pages.entrySet()) {
      Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
    }
  }

  private SortedMap<String, String> pages() {
    var pages = new TreeMap<String, String>();
    var checks = new FoundChecks();
    var links = new WordLinks(types.allWithInner());
    for (Class<?> type : types.all()) {
      pages.put(
          PublicTypes.page(type),
          new TypePage(type, docs, vocabulary, links)
              .markdown(sample(type), checks.in(kind(type))));
    }
    pages.put("checks.md", checks());
    pages.put("README.md", contents());
    return pages;
  }

  /** A kind as Kubernetes writes it, which is not always as Java does. */
  private String kind(Class<?> type) {
    return PublicTypes.isKind(type)
        ? samples
            .of(type)
            .flatMap(WordFields::tree)
            .map(tree -> tree.text("kind"))
            .orElse(type.getSimpleName())
        : "";
  }

  /** What the words of many kinds set is shown for a Deployment, or else for one of them. */
  private Class<?> sample(Class<?> type) {
    if (!type.isInterface() || type.isAssignableFrom(Deployment.class)) {
      return type.isInterface() ? Deployment.class : type;
    }
    return types.all().stream()
        .filter(each -> !each.isInterface() && type.isAssignableFrom(each))
        .findFirst()
        .orElse(type);
  }

  private String contents() {
    return """
    # Reference

    Every kind, every value and every choice that can be said. A word that takes a text, a number or a
    flag takes a `Value` of it, too: an input, a reference, a text format. This is written from the
    code; the fields that no word sets are [listed](fields-without-a-word.md), and so are the
    [checks](checks.md) across resources.

    ## Kinds

    """
        + table(types.all().stream().filter(PublicTypes::isKind))
        + "\n## Values, and words that kinds share\n\n"
        + table(types.all().stream().filter(type -> !PublicTypes.isKind(type) && !type.isEnum()))
        + "\n## Choices\n\n"
        + table(types.all().stream().filter(Class::isEnum));
  }

  private String table(Stream<Class<?>> types) {
    return types
        .map(
            type ->
                "| [%s](%s.md) | %s |\n"
                    .formatted(
                        type.getSimpleName(),
                        type.getSimpleName(),
                        docs.of(type.getCanonicalName()).orElseThrow().sentence()))
        .collect(joining("", "| | |\n|---|---|\n", ""));
  }

  private static String checks() {
    return Checks.standard().all().stream()
        .map(ReferenceTest::section)
        .collect(
            joining(
                "\n",
                """
                # Checks

                What is looked at across the objects of a stack. An object accepts what a check
                finds in it by `accepting(NameOfTheCheck.class, "reason")`, or in YAML by the
                annotation `checks.lapstrake.io/NameOfTheCheck` with the reason as its value.

                """,
                ""));
  }

  private static String section(Check check) {
    return "## %s\n\n%s, %s: %s.\n\n%s\n"
        .formatted(
            check.name(),
            check.code(),
            check.severity() == Severity.ERROR ? "an error" : "a warning",
            check.summary(),
            check.why());
  }
}
