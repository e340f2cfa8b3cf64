package io.lapstrake.k8s.reference;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.k8s.check.Check;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of a type: what it is, an example, its words, and the checks that look at it. */
final class TypePage {

  private final Class<?> type;
  private final SourceDocs docs;
  private final Vocabulary vocabulary;
  private final WordLinks links;
  private final StringBuilder text = new StringBuilder();

  TypePage(Class<?> type, SourceDocs docs, Vocabulary vocabulary, WordLinks links) {
    this.type = type;
    this.docs = docs;
    this.vocabulary = vocabulary;
    this.links = links;
  }

  /**
   * The page as Markdown.
   *
   * @param sample a type whose values are asked what the words set
   * @param checks those that find something in it
   */
  String markdown(Class<?> sample, List<Check> checks) {
    text.append("# ").append(type.getSimpleName()).append("\n\n");
    head(type);
    tables(type, sample);
    inherited();
    linked();
    for (Class<?> inner : PublicTypes.inner(type)) {
      text.append("\n## ").append(PublicTypes.name(inner)).append("\n\n");
      head(inner);
      tables(inner, inner);
    }
    checks(checks);
    return text.toString();
  }

  private void head(Class<?> each) {
    SourceDocs.Doc doc = docs.of(each.getCanonicalName()).orElseThrow();
    text.append(doc.sentence());
    if (!doc.source().isEmpty()) {
      text.append(" ([documentation](").append(doc.source()).append("))");
    }
    text.append("\n");
    if (!doc.example().isEmpty()) {
      text.append("\n```java\n").append(doc.example()).append("\n```\n");
    }
  }

  private void tables(Class<?> each, Class<?> sample) {
    String level = each.equals(type) ? "\n## " : "\n### ";
    constants(level, each);
    List<Word> factories = vocabulary.factories(each);
    if (!factories.isEmpty()) {
      text.append(level).append("To begin with\n\n| factory | gives |\n|---|---|\n");
      factories.forEach(
          word -> row("`" + PublicTypes.name(each) + "." + word.signature() + "`", word.says()));
    }
    words(level, vocabulary.words(each, sample));
    List<Word> leads = vocabulary.leads(each);
    if (!leads.isEmpty()) {
      text.append(level).append("What it gives\n\n| word | says | gives |\n|---|---|---|\n");
      leads.forEach(word -> row(lead(each, word), word.says(), "`" + word.gives() + "`"));
    }
  }

  private static String lead(Class<?> each, Word word) {
    boolean isStatic = Modifier.isStatic(word.method().getModifiers());
    return "`" + (isStatic ? PublicTypes.name(each) + "." : "") + word.signature() + "`";
  }

  private void constants(String level, Class<?> each) {
    List<Field> constants =
        Arrays.stream(each.getDeclaredFields())
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .toList();
    if (!constants.isEmpty()) {
      text.append(level).append("Constants\n\n| constant | says |\n|---|---|\n");
      constants.forEach(
          field ->
              row(
                  "`" + field.getName() + "`",
                  docs.of(each.getCanonicalName() + "#" + field.getName())
                      .map(SourceDocs.Doc::sentence)
                      .orElse("")));
    }
  }

  private void words(String level, List<Word> words) {
    if (words.stream().anyMatch(word -> !word.fields().isEmpty())) {
      text.append(level).append("Words\n\n| word | says | sets |\n|---|---|---|\n");
      words.forEach(word -> row("`" + word.signature() + "`", word.says(), word.shownFields()));
    } else if (!words.isEmpty()) {
      text.append(level).append("Words\n\n| word | says |\n|---|---|\n");
      words.forEach(word -> row("`" + word.signature() + "`", word.says()));
    }
  }

  private void row(String... cells) {
    text.append("| ");
    text.append(
        String.join(" | ", Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).toList()));
    text.append(" |\n");
  }

  private void inherited() {
    Set<Class<?>> faces = new LinkedHashSet<>();
    collect(type, faces);
    for (Class<?> face : faces) {
      String words =
          Vocabulary.declared(face)
              .filter(method -> !Modifier.isStatic(method.getModifiers()))
              .map(Method::getName)
              .distinct()
              .sorted()
              .map(name -> "`" + name + "`")
              .collect(Collectors.joining(", "));
      if (!words.isEmpty()) {
        text.append("\nIt has the words of [").append(PublicTypes.name(face)).append("](");
        text.append(PublicTypes.page(face)).append("), too: ").append(words).append(".\n");
      }
    }
  }

  private static void collect(Class<?> type, Set<Class<?>> faces) {
    for (Class<?> face : type.getInterfaces()) {
      if (face.getName().startsWith("io.lapstrake.k8s.")) {
        faces.add(face);
        collect(face, faces);
      }
    }
  }

  private void linked() {
    if (!Resource.class.isAssignableFrom(type)) {
      list("Given by", links.givers(type));
    }
    list("Taken by", links.takers(type));
  }

  private void list(String title, List<String> found) {
    if (!found.isEmpty()) {
      text.append("\n").append(title).append(" ").append(String.join(", ", found)).append(".\n");
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
