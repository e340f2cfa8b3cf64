package io.lapstrake.k8s.reference;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.workload.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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

  private final JavaClasses words =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.lapstrake.k8s");
  private final SourceDocs docs = new SourceDocs(Path.of("src", "main", "java"));
  private final Vocabulary vocabulary = new Vocabulary(docs, new Samples(words));

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
        types().stream()
            .flatMap(
                type -> Stream.concat(said(type).stream(), vocabulary.factories(type).stream()))
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
    for (Class<?> type : types()) {
      pages.put(
          type.getSimpleName() + ".md",
          new TypePage(type, docs, vocabulary).markdown(sample(type)));
    }
    pages.put("checks.md", checks());
    pages.put("README.md", contents());
    return pages;
  }

  private List<Word> said(Class<?> type) {
    return vocabulary.words(type, sample(type));
  }

  /** What the words of many kinds set is shown for a Deployment. */
  private static Class<?> sample(Class<?> type) {
    return type.isAssignableFrom(Deployment.class) ? Deployment.class : type;
  }

  /** The types that have words, and the kinds that have none but those of every kind. */
  private List<Class<?>> types() {
    return words.stream()
        .filter(type -> type.getModifiers().toString().contains("PUBLIC"))
        .filter(type -> !type.getPackageName().startsWith("io.lapstrake.k8s.check"))
        .filter(type -> !type.getPackageName().equals("io.lapstrake.k8s")) // gathers what is below
        .filter(type -> type.isTopLevelClass() && !type.isEnum())
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> isKind(type) || !said(type).isEmpty())
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  private static boolean isKind(Class<?> type) {
    return KubernetesObject.class.isAssignableFrom(type) && !type.isInterface();
  }

  private String contents() {
    return """
    # Reference

    Every kind and every value that has words of its own. A word that takes a text, a number or a
    flag takes a `Value` of it, too: an input, a reference, a text format. This is written from the
    code; the fields that no word sets are [listed](fields-without-a-word.md), and so are the
    [checks](checks.md) across resources.

    ## Kinds

    """
        + table(types().stream().filter(ReferenceTest::isKind))
        + "\n## Values, and words that kinds share\n\n"
        + table(types().stream().filter(type -> !isKind(type)));
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
