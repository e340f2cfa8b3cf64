package io.lapstrake.k8s.harness;

import static java.util.stream.Collectors.joining;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why no word sets some fields, by kinds of reasons.
 *
 * @param sections in the order of the file
 */
public record WithoutAWord(List<Section> sections) {

  /**
   * Fields that lack a word for reasons of one kind.
   *
   * @param title what kind that is
   * @param about what holds for all of them
   * @param reasons of each field, by its name such as {@code PodSpec.priority}
   */
  public record Section(String title, String about, SortedMap<String, String> reasons) {}

  /** What a file says: a list of maps with {@code title}, {@code about} and {@code fields}. */
  public static WithoutAWord read(String yaml) {
    var problems = new Problems();
    var list = (ListNode) YamlReader.read("fields", yaml, problems).get(0).tree();
    problems.throwIfAny();
    return new WithoutAWord(list.items().stream().map(item -> section((MapNode) item)).toList());
  }

  private static Section section(MapNode item) {
    var reasons = new TreeMap<String, String>();
    MapNode fields = item.map("fields");
    for (var field : fields.entries()) {
      String name = String.valueOf(field.literalKey());
      reasons.put(name, String.valueOf(fields.text(name)));
    }
    return new Section(
        String.valueOf(item.text("title")), String.valueOf(item.text("about")), reasons);
  }

  /** All fields that a reason is given for, sorted. */
  public SortedSet<String> fields() {
    var fields = new TreeSet<String>();
    sections.forEach(section -> fields.addAll(section.reasons().keySet()));
    return fields;
  }

  /** The sections in Markdown, each field with its reason and the way to it. */
  public String markdown(Map<String, ModelFields.Way> ways) {
    return sections.stream().map(section -> markdown(section, ways)).collect(joining("\n"));
  }

  private static String markdown(Section section, Map<String, ModelFields.Way> ways) {
    return "## %s\n\n%s\n\n| field | why | how `edit` reaches it |\n|---|---|---|\n%s"
        .formatted(
            section.title(),
            section.about(),
            section.reasons().entrySet().stream()
                .flatMap(
                    reason ->
                        Optional.ofNullable(ways.get(reason.getKey())).stream()
                            .map(way -> row(reason.getKey(), reason.getValue(), way)))
                .collect(joining()));
  }

  private static String row(String field, String reason, ModelFields.Way way) {
    return "| `%s` | %s | `edit(%s.class, it -> { %s; return it; })` |\n"
        .formatted(field, reason, way.kind().getSimpleName(), way.java());
  }
}
