package io.lapstrake.helm.source;

import io.lapstrake.helm.go.GoStruct;
import io.lapstrake.helm.go.TypedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart that another one depends on, as {@code dependencies} of {@code Chart.yaml} says it.
 *
 * @param name the name of the chart
 * @param version the range of versions that fit; empty for any
 * @param repository where it is to be had; may be empty
 * @param condition paths of values that switch it, with commas between; may be empty
 * @param tags words that switch it together with others
 * @param importValues what of its values the parent takes over: texts, or maps with {@code child}
 *     and {@code parent}
 * @param alias the name that it goes by instead; may be empty
 */
public record ChartDependency(
    String name,
    String version,
    String repository,
    String condition,
    List<String> tags,
    List<Object> importValues,
    String alias) {

  private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9_-]+");

  /** A dependency whose lists are its own. */
  public ChartDependency {
    tags = List.copyOf(tags);
    importValues = List.copyOf(importValues);
  }

  static ChartDependency of(@Nullable Object given) throws UnreadableChart {
    Fields fields = Fields.of("Dependency", given);
    var dependency =
        new ChartDependency(
            fields.text("name"),
            fields.text("version"),
            fields.text("repository"),
            fields.text("condition"),
            fields.texts("tags"),
            fields.list("import-values").stream().filter(Objects::nonNull).toList(),
            fields.text("alias"));
    if (!dependency.alias().isEmpty() && !ALIAS.matcher(dependency.alias()).matches()) {
      throw new UnreadableChart(
          "The dependency "
              + dependency.name()
              + " has the alias \""
              + dependency.alias()
              + "\", which has other characters than letters, digits, - and _.",
          "give it another alias.");
    }
    return dependency;
  }

  /** The name by which the parent's values know it: its alias, or its name. */
  public String knownAs() {
    return alias.isEmpty() ? name : alias;
  }

  /** The same with its alias for its name, as templates see it in {@code .Chart.Dependencies}. */
  public ChartDependency underItsAlias() {
    return new ChartDependency(
        knownAs(), version, repository, condition, tags, importValues, alias);
  }

  /**
   * The same with each of its imports as a map of {@code child} and {@code parent}, as templates
   * see them once values were imported.
   */
  public ChartDependency withImportsInFull() {
    return new ChartDependency(
        name,
        version,
        repository,
        condition,
        tags,
        importValues.stream().flatMap(ChartDependency::inFull).toList(),
        alias);
  }

  private static Stream<Object> inFull(Object said) {
    if (said instanceof Map<?, ?> map && map.get("child") != null && map.get("parent") != null) {
      return Stream.of(
          imported(String.valueOf(map.get("child")), String.valueOf(map.get("parent"))));
    }
    return said instanceof String exported
        ? Stream.of(imported("exports." + exported, "."))
        : Stream.empty();
  }

  private static Map<String, Object> imported(String child, String parent) {
    var both = new LinkedHashMap<String, Object>();
    both.put("child", child);
    both.put("parent", parent);
    return both;
  }

  GoStruct struct() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("Name", name);
    fields.put("Version", version);
    fields.put("Repository", repository);
    fields.put("Condition", condition);
    fields.put("Tags", new TypedList("string", tags));
    fields.put("Enabled", true);
    fields.put("ImportValues", new ArrayList<>(importValues));
    fields.put("Alias", alias);
    return GoStruct.of("chart.Dependency", fields, JsonNames.of(fields, "Version", "Repository"));
  }
}
