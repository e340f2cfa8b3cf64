package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** Helm's check of the values takes what the inputs take, and refuses what they refuse. */
class SchemaLawsTest {

  private static final Input<String> KEY = Input.text("id").matching("[a-z]\\d?");
  private static final List<Input<?>> INPUTS =
      List.of(
          Input.text("text"),
          Input.text("short.required").ofLength(1, 3),
          Input.text("version").matching("v\\d+(\\.\\d+)*").orElse("v1"),
          Input.text("dotted").matching("[^a-c.]{2,4}|x\\.|é+").ofLength(0, 3).orElse("zz"),
          Input.text("maybe").optional(),
          Input.integer("number"),
          Input.integer("api.replicas").between(1, 50).orElse(2),
          Input.decimal("rate").between(-0.5, 1e6).orElse(0.25),
          Input.decimal("api.weight"),
          Input.flag("on").orElse(true),
          Input.choice("level", "debug", "info", "1"),
          Input.choice("tier", "a", "b").optional(),
          Input.records("rows", KEY, Input.integer("port").orElse(80), Input.flag("on").optional()),
          Input.recordsByKey(
              "tenants", KEY, Input.integer("port").orElse(80), Input.flag("on").optional()),
          Input.recordsByKey("free", Input.text("name")),
          Input.texts("names").matching("[a-z]+\\d?"),
          Input.list("items"),
          Input.block("probe").orElse(MapNode.of("k", MapNode.of("l", "x"))),
          Input.block("extra"),
          Input.labels("labels"),
          Input.annotations("notes"),
          Input.records("some", KEY, Input.integer("port").orElse(80)).notEmpty(),
          Input.recordsByKey("others", KEY).notEmpty(),
          Input.texts("words").notEmpty());

  /** A chart for each input. */
  private static final Map<Input<?>, RealHelm> CHARTS = new LinkedHashMap<>();

  @AfterContainer
  static void close() {
    CHARTS.values().forEach(RealHelm::close);
    CHARTS.clear();
  }

  @Property(tries = 700)
  void helm_takes_what_the_inputs_take(
      @ForAll("inputs") Input<?> input, @ForAll("values") Node value) {
    assertSameVerdict(input, value);
  }

  @Property(tries = 300)
  void helm_takes_the_texts_that_the_inputs_take(
      @ForAll("texts") Input<?> input, @ForAll("candidates") String value) {
    assertSameVerdict(input, Literal.of(value));
  }

  @Property(tries = 200)
  void helm_takes_the_records_that_the_inputs_take(@ForAll("rows") Node rows) {
    INPUTS.stream()
        .filter(input -> input.name().equals("rows"))
        .forEach(input -> assertSameVerdict(input, rows));
  }

  @Property(tries = 200)
  void helm_takes_the_records_by_key_that_the_inputs_take(
      @ForAll("rows") Node rows, @ForAll("keys") List<String> keys) {
    MapNode given = MapNode.EMPTY;
    List<Node> items = ((ListNode) rows).items();
    for (int i = 0; i < Math.min(items.size(), keys.size()); i++) {
      given = given.with(keys.get(i), ((MapNode) items.get(i)).without("id"));
    }
    MapNode tenants = given;
    INPUTS.stream()
        .filter(input -> input.name().equals("tenants"))
        .forEach(input -> assertSameVerdict(input, tenants));
  }

  @Property(tries = 100)
  void helm_takes_the_lists_of_texts_that_the_inputs_take(@ForAll("keys") List<String> texts) {
    INPUTS.stream()
        .filter(input -> input.name().equals("names"))
        .forEach(input -> assertSameVerdict(input, ListNode.ofTexts(texts)));
  }

  @Provide
  Arbitrary<List<String>> keys() {
    return Arbitraries.of("a", "b", "a1", "ab", "", "1", "é", "<<", "<no value>")
        .list()
        .ofMaxSize(3);
  }

  private static void assertSameVerdict(Input<?> input, Node value) {
    String resolving = whyResolvingRefuses(input, value);
    String rendering = whyHelmRefuses(input, value);
    assertThat(rendering.isEmpty())
        .as("%s = %s\nresolving: %s\nhelm: %s", input.name(), value, resolving, rendering)
        .isEqualTo(resolving.isEmpty());
  }

  /** An input that may be absent is only asked whether it is there. */
  private static Stack stackOf(Input<?> input) {
    Node used = input.isOptional() ? Condition.present(input) : input;
    Resource widget = () -> Draft.of("example.com/v1", "Widget", "one").set(used, "spec", "value");
    return Stack.named("shop").with(widget);
  }

  private static String whyResolvingRefuses(Input<?> input, Node value) {
    try {
      stackOf(input).resolve(Environment.named("test").with(input.name(), value));
      return "";
    } catch (ProblemException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static String whyHelmRefuses(Input<?> input, Node value) {
    RealHelm helm = CHARTS.computeIfAbsent(input, it -> new RealHelm().with(Chart.of(stackOf(it))));
    try {
      helm.template("shop", Map.of(input.name(), value));
      return "";
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Provide
  Arbitrary<Input<?>> inputs() {
    return Arbitraries.of(INPUTS);
  }

  @Provide
  Arbitrary<Input<?>> texts() {
    return Arbitraries.of(
        INPUTS.stream()
            .<Input<?>>map(input -> input)
            .filter(input -> input.defaultValue().map(Literal.class::isInstance).orElse(true))
            .filter(input -> input.type() == ValueType.TEXT)
            .toList());
  }

  @Provide
  Arbitrary<String> candidates() {
    return Arbitraries.oneOf(
        Arbitraries.of(NastyTexts.ALL),
        Arbitraries.of(
            "v1", "v1.22.3", "v1.", "V1", "v1\n", "x.", "éé", "ab", "zz", "zzzz", "\n\n"),
        Arbitraries.strings().withChars("vxéz.019a\n😀").ofMaxLength(5),
        Arbitraries.of(
            "a\u007f",
            "\u0085",
            "\u009f",
            "\ufffe",
            "\uffffb",
            "<no value>",
            "é<no value>",
            "1",
            "debug",
            "INFO"));
  }

  @Provide
  Arbitrary<Node> values() {
    Arbitrary<Node> scalars =
        Arbitraries.oneOf(
            candidates().map(Literal::of),
            Arbitraries.of(0, 1, 2, 50, 51, -1, 1_000_000, 1_000_001, Integer.MAX_VALUE)
                .map(Literal::of),
            Arbitraries.of(1L << 31, -(1L << 31) - 1, 1L << 53, 80L).map(Literal::of),
            Arbitraries.of(0.1, -0.5, -0.51, 1e6, 1e7, 1e300, 1.5).map(Literal::of),
            Arbitraries.of(NastyNumbers.LARGE).map(Literal::ofObject),
            Arbitraries.of(NastyNumbers.FINE).map(Literal::of),
            Arbitraries.of(true, false).map(Literal::of),
            Arbitraries.of(MapNode.EMPTY, ListNode.EMPTY, Literal.NULL));
    return Arbitraries.oneOf(
        scalars,
        scalars,
        rows(),
        scalars.map(each -> MapNode.of("k", each)),
        scalars.map(each -> MapNode.of("<<", each)),
        candidates().map(key -> MapNode.of("l", ListNode.of(MapNode.EMPTY.with(key, 1)))));
  }

  @Provide
  Arbitrary<Node> rows() {
    Arbitrary<Node> ids =
        Arbitraries.of("a", "b", "a1", "ab", "").map(Literal::of).map(Node.class::cast);
    Arbitrary<Node> ports =
        Arbitraries.of(Literal.of(80), Literal.of(0.5), Literal.of("80"), Literal.NULL);
    Arbitrary<Node> flags = Arbitraries.of(Literal.TRUE, Literal.of("yes"), Literal.NULL);
    Arbitrary<Node> row =
        Combinators.combine(ids.injectNull(0.1), ports.injectNull(0.6), flags.injectNull(0.6))
            .as(SchemaLawsTest::row);
    return row.list().ofMaxSize(3).map(ListNode::of);
  }

  private static Node row(@Nullable Node id, @Nullable Node port, @Nullable Node flag) {
    MapNode row = id == null ? MapNode.EMPTY : MapNode.of("id", id);
    row = port == null ? row : row.with("port", port);
    return flag == null ? row : row.with("on", flag);
  }
}
