package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds both sides, Lapstrake and Helm, against the tables of docs/values.md. */
class SemanticsTest {

  private static final Path TABLES = Path.of("..", "docs", "values.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `(?<value>.+?)` \\| `(?<given>.+?)` \\| (?<result>.+) \\|");
  private static final String REFUSED = "*refused*";

  private static final Input<String> NAME = Input.text("name");
  private static final Input<Integer> SIZE = Input.integer("size").orElse(1);
  private static final List<MapNode> ANN = List.of(MapNode.of("name", "ann").with("size", 1));
  private static final Input<MapNode> LEVELS =
      Input.block("v").orElse((MapNode) Node.of(Map.of("a", Map.of("b", 1, "c", 2))));
  private static final Input<String> t = Input.text("t").orElse("x");
  private static final Input<Integer> i = Input.integer("i").orElse(3);
  private static final Input<Double> d = Input.decimal("d").orElse(0.5);
  private static final Input<Boolean> f = Input.flag("f").orElse(true);
  private static final Input<String> o = Input.text("o").optional();

  private static final Map<String, Value<?>> VALUES =
      Map.ofEntries(
          Map.entry("Input.text(\"v\")", Input.text("v")),
          Map.entry("Input.text(\"v\").orElse(\"x\")", Input.text("v").orElse("x")),
          Map.entry("Input.text(\"v\").matching(\"[a-z]+\")", Input.text("v").matching("[a-z]+")),
          Map.entry("Input.integer(\"v\")", Input.integer("v")),
          Map.entry("Input.integer(\"v\").between(1, 5)", Input.integer("v").between(1, 5)),
          Map.entry("Input.decimal(\"v\")", Input.decimal("v")),
          Map.entry("Input.flag(\"v\")", Input.flag("v")),
          Map.entry("Input.choice(\"v\", \"a\", \"b\")", Input.choice("v", "a", "b")),
          Map.entry("Input.block(\"v\")", Input.block("v")),
          Map.entry("Input.block(\"v\").orElse(Map.of(\"a\", Map.of(\"b\", 1, \"c\", 2)))", LEVELS),
          Map.entry(
              "Input.block(\"v\").orElse(Map.of(\"a\", 9007199254740993L))",
              Input.block("v").orElse((MapNode) Node.of(Map.of("a", 9007199254740993L)))),
          Map.entry("Input.labels(\"v\")", Input.labels("v")),
          Map.entry("Input.annotations(\"v\")", Input.annotations("v")),
          Map.entry("Input.list(\"v\")", Input.list("v")),
          Map.entry("Input.list(\"v\").nullIsNone()", Input.list("v").nullIsNone()),
          Map.entry("Input.block(\"v\").nullIsNone()", Input.block("v").nullIsNone()),
          Map.entry(
              "Input.block(\"v\").orElse(Map.of(\"a\", Map.of(\"b\", 1, \"c\", 2))).nullIsNone()",
              LEVELS.nullIsNone()),
          Map.entry(
              "Input.records(\"v\", NAME, SIZE).nullIsNone()",
              Input.records("v", NAME, SIZE).nullIsNone()),
          Map.entry(
              "Input.recordsByKey(\"v\", NAME, SIZE).orElse(ANN).nullIsNone()",
              Input.recordsByKey("v", NAME, SIZE).orElse(ANN).nullIsNone()),
          Map.entry("Input.texts(\"v\")", Input.texts("v")),
          Map.entry("Input.records(\"v\", NAME, SIZE)", Input.records("v", NAME, SIZE)),
          Map.entry(
              "Input.records(\"v\", NAME, SIZE).notEmpty()",
              Input.records("v", NAME, SIZE).notEmpty()),
          Map.entry("Input.recordsByKey(\"v\", NAME, SIZE)", Input.recordsByKey("v", NAME, SIZE)),
          Map.entry(
              "Input.recordsByKey(\"v\", NAME, SIZE).orElse(ANN)",
              Input.recordsByKey("v", NAME, SIZE).orElse(ANN)),
          Map.entry(
              "Input.recordsByKey(\"v\", NAME, SIZE.sensitive()).orElse(ANN)",
              Input.recordsByKey("v", NAME, SIZE.sensitive()).orElse(ANN)),
          Map.entry(
              "Input.block(\"v\").sensitive().orElse(Map.of(\"a\", Map.of(\"b\", 1, \"c\", 2)))",
              LEVELS.sensitive()),
          Map.entry("Choice.when(f, d).otherwise(t)", new Choice<Object>(f, d, t)),
          Map.entry("Text.format(\"%s-%s\", t, i)", Text.format("%s-%s", t, i)),
          Map.entry("Text.format(\"%s\", d)", Text.format("%s", d)),
          Map.entry("Text.format(\"%s is %s\", d, d)", Text.format("%s is %s", d, d)),
          Map.entry("Text.format(\"%s %%\", f)", Text.format("%s %%", f)),
          Map.entry("Text.format(\"%s\", o)", Text.format("%s", o)),
          Map.entry(
              "Choice.when(f, \"on\").otherwise(\"off\")", Choice.when(f, "on").otherwise("off")),
          Map.entry("Choice.when(f, i).otherwise(80)", Choice.when(f, i).otherwise(80)),
          Map.entry("Choice.when(f, d).otherwise(80.0)", Choice.when(f, d).otherwise(80.0)),
          Map.entry(
              "Condition.less(Choice.when(f, d).otherwise(80.0), 1)",
              Condition.less(Choice.when(f, d).otherwise(80.0), 1)),
          Map.entry("Condition.equal(t, \"x\")", Condition.equal(t, "x")),
          Map.entry("Condition.less(i, 4)", Condition.less(i, 4)),
          Map.entry("Condition.greater(d, 0)", Condition.greater(d, 0)),
          Map.entry("Condition.contains(t, \"b\")", Condition.contains(t, Literal.of("b"))),
          Map.entry("Condition.contains(t, \"\")", Condition.contains(t, Literal.of(""))),
          Map.entry("Condition.present(o)", Condition.present(o)),
          Map.entry(
              "Condition.all(f, Condition.not(Condition.present(o)))",
              Condition.all(f, Condition.not(Condition.present(o)))),
          Map.entry("Derived.base64(t)", Derived.base64(t)),
          Map.entry("Derived.sha256(t)", Derived.sha256(t)),
          Map.entry("Derived.label(t)", Derived.label(t)),
          Map.entry("Derived.withoutPlus(t)", Derived.withoutPlus(t)));

  private static final RealHelm HELM = new RealHelm();

  @AfterAll
  static void close() {
    HELM.close();
  }

  /** A row of a table. */
  record Row(String value, String given, String result) {}

  static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (String line : Files.readAllLines(TABLES)) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(new Row(row.group("value"), row.group("given"), row.group("result")));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_value_means_the_same_on_both_sides(Row row) {
    Value<?> value = Objects.requireNonNull(VALUES.get(row.value()), row.value());
    Resource thing = () -> Draft.of("example.com/v1", "Thing", "one").set(value, "it");
    Stack stack = Stack.named("table").with(thing);
    String refusal = HELM.with(Chart.of(stack)).refusal(row.given());

    if (row.result().equals(REFUSED)) {
      assertThat(refusal).isNotEmpty();
      assertThat(resolved(stack, row)).isEqualTo(REFUSED);
    } else {
      Object expected = PlainYaml.read("it: " + row.result().replaceAll("^`|`$", "")).get(0);
      assertThat(refusal).isEmpty();
      assertThat(it(HELM.templateOf("table", row.given()))).isEqualTo(expected);
      assertThat(PlainYaml.read(resolved(stack, row)).get(0)).isEqualTo(expected);
    }
  }

  private static String resolved(Stack stack, Row row) {
    try {
      Manifest one =
          stack
              .resolve(Environment.named("test").values("values.yaml", row.given()))
              .iterator()
              .next();
      return YamlWriter.write(MapNode.of("it", Objects.requireNonNull(one.tree().get("it"))));
    } catch (ProblemException refused) {
      return REFUSED;
    }
  }

  private static Object it(String printed) {
    return Map.of("it", ((Map<?, ?>) PlainYaml.read(printed).get(0)).get("it"));
  }
}
