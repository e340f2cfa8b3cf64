package io.lapstrake.helm.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** What {@code helm template} printed, document by document, and the notes behind it. */
final class PrintedDocuments {

  private static final Pattern HEAD = Pattern.compile("(?m)^---\\n# Source: (.*)\\n");

  /**
   * One of them.
   *
   * @param source the template
   * @param text what it printed
   */
  record Printed(String source, String text) {

    /** What it holds, or its text where it is no YAML. */
    @Nullable Object content() {
      if (source.equals(Section.NOTES_SOURCE)) {
        return text;
      }
      try {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(10_000);
        return new Yaml(options).load(text);
      } catch (YAMLException e) {
        return text;
      }
    }
  }

  private final List<Printed> documents = new ArrayList<>();

  PrintedDocuments(String text) {
    Matcher head = HEAD.matcher(text);
    int from = -1;
    String source = "";
    while (head.find()) {
      if (from >= 0) {
        add(new Printed(source, text.substring(from, head.start())));
      }
      source = head.group(1);
      from = head.end();
    }
    if (from >= 0) {
      add(new Printed(source, text.substring(from)));
    }
  }

  private PrintedDocuments(List<Printed> documents) {
    this.documents.addAll(documents);
  }

  /**
   * Helm prints definitions as they stand, and notes at its own distance: blanks around both say
   * nothing.
   */
  private void add(Printed printed) {
    switch (Section.of(printed)) {
      case DEFINITIONS, NOTES ->
          documents.add(new Printed(printed.source(), printed.text().strip()));
      case OBJECTS, HOOKS -> documents.add(printed);
    }
  }

  /** Those of some sections alone. */
  PrintedDocuments of(Set<Section> sections) {
    return new PrintedDocuments(
        documents.stream().filter(document -> sections.contains(Section.of(document))).toList());
  }

  /** The sections that there are. */
  Set<Section> sections() {
    return documents.stream().map(Section::of).collect(Collectors.toSet());
  }

  boolean isEqualInBytes(PrintedDocuments other) {
    return documents.equals(other.documents);
  }

  /**
   * The first difference to what somebody else printed.
   *
   * @param again what the same one printed another time: what differs there is random
   * @param otherAgain the same of somebody else
   */
  Optional<String> difference(
      PrintedDocuments other, PrintedDocuments again, PrintedDocuments otherAgain) {
    for (int i = 0; i < Math.max(documents.size(), other.documents.size()); i++) {
      if (i >= documents.size() || i >= other.documents.size()) {
        return Optional.of(
            documents.size()
                + " documents, ours has "
                + other.documents.size()
                + ": "
                + at(other, i));
      }
      Printed one = documents.get(i);
      Printed its = other.documents.get(i);
      if (!one.source().equals(its.source())) {
        return Optional.of("document " + i + ": " + one.source() + ", ours " + its.source());
      }
      if (!one.text().strip().equals(its.text().strip())) {
        var leaves =
            new Leaves(one.content(), its.content(), again.content(i), otherAgain.content(i));
        Optional<String> difference = leaves.difference(one.source());
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return Optional.empty();
  }

  private String at(PrintedDocuments other, int index) {
    return index < documents.size()
        ? documents.get(index).source() + " is missing"
        : other.documents.get(index).source() + " is one too many";
  }

  private @Nullable Object content(int index) {
    return index < documents.size() ? documents.get(index).content() : null;
  }
}
