package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.helm.expression.Withheld;
import io.lapstrake.helm.template.TextTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes README.md: what the chart is, and a table of its values. */
final class Readme {

  private final List<Map<String, String>> rows = new ArrayList<>();

  private Readme() {}

  /**
   * The text.
   *
   * @param namespace that has to be there for the release
   */
  static String of(About about, Optional<String> namespace, ChartFiles files) {
    var readme = new Readme();
    files.inputs().forEach(input -> readme.row(input.name(), input));
    Value<String> text =
        TextTemplate.template("readme.md.hbs")
            .with("mark", Mark.markdown(about.name()))
            .with("name", about.name())
            .with("version", about.version())
            .with("description", Markdown.text(about.description()))
            .with("app", about.said("appVersion").map(Markdown::text).orElse(""))
            .with("kubernetes", about.said("kubeVersion").map(Markdown::code).orElse(""))
            .with("deprecated", about.isDeprecated())
            .with("charts", about.dependencies().stream().map(Readme::chart).toList())
            .with("fetched", about.dependencies().stream().anyMatch(Readme::isFetched))
            .with("definitions", files.all().keySet().stream().anyMatch(Readme::isDefinition))
            .with("namespace", namespace.orElse(""))
            .with("values", readme.rows)
            .get();
    return ((Literal<?>) text).inText();
  }

  private static boolean isFetched(MapNode dependency) {
    return dependency.get("repository") != null;
  }

  private static boolean isDefinition(String path) {
    return path.startsWith("crds/");
  }

  /** One of the charts that the chart brings with it. */
  private static Map<String, String> chart(MapNode entry) {
    String name = String.valueOf(entry.text("name"));
    String from = entry.text("repository");
    String alias = entry.text("alias");
    String condition = entry.text("condition");
    var switches = new ArrayList<String>();
    if (condition != null) {
      switches.add(Markdown.code(condition));
    }
    entry
        .list("tags")
        .items()
        .forEach(tag -> switches.add(Markdown.code("tags." + ((Literal<?>) tag).inText())));
    return Map.of(
        "name", Markdown.code(alias == null ? name : alias),
        "chart", Markdown.text(from == null ? name : name + " of " + from),
        "version", Markdown.code(String.valueOf(entry.text("version"))),
        "switches", String.join(", ", switches));
  }

  private void row(String name, Input<?> input) {
    rows.add(
        Map.of(
            "name", Markdown.code(name),
            "type", InputType.of(input.shape()),
            "value", defaultOf(input),
            "description", Markdown.text(input.description())));
    if (input.shape() instanceof Shape.Records records) {
      fields(name, records);
    }
  }

  private void fields(String name, Shape.Records records) {
    switch (records.form()) {
      case LIST -> records.fields().forEach(field -> row(name + "[]." + field.name(), field));
      case MAP ->
          records.fields().stream()
              .filter(field -> !field.equals(records.key()))
              .forEach(
                  field -> row(name + ".<" + records.key().name() + ">." + field.name(), field));
      case TEXTS -> row(name + "[]", records.key());
    }
  }

  /** As a values file may have it, for JSON is YAML; what is secret is not shown. */
  private static String defaultOf(Input<?> input) {
    String need = input.isOptional() ? "*none*" : "*required*";
    if (input.isSensitive() || Withheld.isDefaultOf(input)) {
      return need + ", secret";
    }
    return input.defaultValue().map(Readme::json).orElseGet(() -> need + suchAs(input));
  }

  private static String suchAs(Input<?> input) {
    return Withheld.exampleOf(input).map(it -> ", such as " + json(it)).orElse("");
  }

  private static String json(Node literal) {
    return Markdown.code(Json.write(literal));
  }
}
