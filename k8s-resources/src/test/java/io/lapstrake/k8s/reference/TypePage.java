package io.lapstrake.k8s.reference;

import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.object.KubernetesObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page of a type: what it is, an example, its words, and the checks that look at it. */
final class TypePage {

  private final Class<?> type;
  private final SourceDocs docs;
  private final Vocabulary vocabulary;
  private final StringBuilder text = new StringBuilder();

  TypePage(Class<?> type, SourceDocs docs, Vocabulary vocabulary) {
    this.type = type;
    this.docs = docs;
    this.vocabulary = vocabulary;
  }

  /**
   * The page as Markdown.
   *
   * @param sample a type whose values are asked what the words set
   */
  String markdown(Class<?> sample) {
    SourceDocs.Doc doc = docs.of(type.getCanonicalName()).orElseThrow();
    text.append("# ").append(type.getSimpleName()).append("\n\n").append(doc.sentence());
    if (!doc.source().isEmpty()) {
      text.append(" ([documentation](").append(doc.source()).append("))");
    }
    text.append("\n");
    if (!doc.example().isEmpty()) {
      text.append("\n```java\n").append(doc.example()).append("\n```\n");
    }
    factories(vocabulary.factories(type));
    words(vocabulary.words(type, sample));
    inherited();
    if (KubernetesObject.class.isAssignableFrom(type) && !type.isInterface()) {
      checks(FoundChecks.in(type.getSimpleName()));
    }
    return text.toString();
  }

  private void factories(List<Word> factories) {
    if (!factories.isEmpty()) {
      text.append("\n## To begin with\n\n| factory | gives |\n|---|---|\n");
      factories.forEach(
          word -> row("`" + type.getSimpleName() + "." + word.signature() + "`", word.sentence()));
    }
  }

  private void words(List<Word> words) {
    if (!words.isEmpty()) {
      text.append("\n## Words\n\n| word | says | sets |\n|---|---|---|\n");
      words.forEach(word -> row("`" + word.signature() + "`", word.sentence(), word.shownFields()));
    }
  }

  private void row(String... cells) {
    text.append("| ");
    text.append(
        String.join(" | ", Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).toList()));
    text.append(" |\n");
  }

  private void inherited() {
    for (Class<?> face : type.getInterfaces()) {
      if (face.getName().startsWith("io.lapstrake.k8s.")
          && !vocabulary.words(face, type).isEmpty()) {
        String name = face.getSimpleName();
        text.append("\nIt has the words of [").append(name).append("](").append(name);
        text.append(".md), too.\n");
      }
    }
  }

  private void checks(List<Check> checks) {
    if (!checks.isEmpty()) {
      text.append("\n## Checks\n\n| code | check | finds |\n|---|---|---|\n");
      checks.forEach(
          check ->
              row(
                  check.code(),
                  "[" + check.name() + "](checks.md#" + check.name().toLowerCase(Locale.ROOT) + ")",
                  check.summary()));
    }
  }
}
