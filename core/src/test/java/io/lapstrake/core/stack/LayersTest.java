package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of layers: how they are put together, and that what is accepted is bound as it is. */
class LayersTest {

  private static final Origin NOWHERE = new Origin.Code("x", Literal.NULL, null);

  /** Maps whose key says what stands there: under {@code m…} a map, under others a leaf. */
  @Provide
  static Arbitrary<MapNode> levels() {
    return level(3);
  }

  private static Arbitrary<MapNode> level(int depth) {
    Arbitrary<Node> leaves =
        Arbitraries.of(Literal.of(1), Literal.of("x"), Literal.NULL, ListNode.EMPTY, Literal.TRUE);
    Arbitrary<Entry> leaf =
        Combinators.combine(Arbitraries.of("a", "b", "c"), leaves).as(Entry::of);
    Arbitrary<Entry> entry =
        depth == 0
            ? leaf
            : Arbitraries.oneOf(
                leaf,
                Combinators.combine(Arbitraries.of("m1", "m2"), level(depth - 1)).as(Entry::of));
    return entry.list().ofMaxSize(4).map(MapNode::of);
  }

  @Property
  void putting_layers_together_is_associative_where_maps_stay_maps(
      @ForAll("levels") MapNode a, @ForAll("levels") MapNode b, @ForAll("levels") MapNode c) {
    Given.Level left = given(a).merge(given(b)).merge(given(c));
    Given.Level right = given(a).merge(given(b).merge(given(c)));

    assertThat(left.node()).isEqualTo(right.node());
  }

  @Property
  void the_later_of_two_layers_wins_and_an_empty_one_changes_nothing(
      @ForAll("levels") MapNode a, @ForAll("levels") MapNode b) {
    assertThat(given(a).merge(given(a)).node()).isEqualTo(a);
    assertThat(given(a).merge(given(MapNode.EMPTY)).node()).isEqualTo(a);
    assertThat(given(MapNode.EMPTY).merge(given(a)).node()).isEqualTo(a);
    MapNode both = (MapNode) given(a).merge(given(b)).node();
    for (Entry entry : b.entries()) {
      if (!(entry.value() instanceof MapNode)) {
        assertThat(both.get(String.valueOf(entry.literalKey()))).isEqualTo(entry.value());
      }
    }
  }

  private static Given.Level given(MapNode map) {
    return Given.level(map, NOWHERE);
  }

  private static final Input<String> NAME = Input.text("name");
  private static final List<Input<?>> INPUTS =
      List.of(
          Input.text("a.text").ofLength(0, 20),
          Input.text("a.tag").matching("v\\d+"),
          Input.integer("a.b.count").between(-5, 1_000_000),
          Input.decimal("rate").between(-1e300, 1e300),
          Input.flag("on"),
          Input.choice("level", "on", "1", "null", ""),
          Input.block("block"),
          Input.records("rows", NAME, Input.integer("n").orElse(1)));

  private static final Arbitrary<String> TEXTS =
      Arbitraries.oneOf(
              Arbitraries.strings().all().ofMaxLength(20),
              Arbitraries.of("", "null", "true", "1e3", "0x1", "a: b", "- x", "#", "{{ x }}", "~"))
          .filter(LayersTest::isKept);

  /** U+007F to U+009F, U+FFFE, U+FFFF, halves of pairs and the marks of symbols are refused. */
  private static boolean isKept(String text) {
    return text.codePoints()
            .noneMatch(
                it ->
                    (it >= 0x7F && it <= 0x9F)
                        || (it >= 0xFFFE && it <= 0xFFFF)
                        || (it >= 0xD800 && it <= 0xDFFF)
                        || it == 0xFDD0
                        || it == 0xFDD1)
        && text.codePointCount(0, text.length()) <= 20;
  }

  /** What a YAML text may hold as it is; YAML's other characters are escaped in files only. */
  private static final Arbitrary<String> PRINTABLE =
      TEXTS.filter(
          text -> text.codePoints().noneMatch(it -> (it >= 0x80 && it <= 0x9F) || it == 0xFEFF));

  private static final Arbitrary<Double> DECIMALS =
      Arbitraries.doubles().between(-1e300, 1e300).ofScale(10);

  private static final Arbitrary<MapNode> BLOCKS =
      Combinators.combine(PRINTABLE, PRINTABLE, DECIMALS)
          .as(
              (key, text, number) ->
                  MapNode.of(
                      List.of(
                          Entry.of(key, text),
                          Entry.of(key + "n", Literal.of(number)),
                          Entry.of(key + "l", ListNode.of(Literal.NULL, MapNode.EMPTY)))));

  private static final Arbitrary<ListNode> ROWS =
      PRINTABLE
          .list()
          .uniqueElements()
          .ofMaxSize(4)
          .map(names -> ListNode.of(names.stream().map(it -> MapNode.of("name", it)).toList()));

  @Provide
  static Arbitrary<Map<String, Node>> accepted() {
    return Combinators.combine(
            TEXTS,
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(-5, 1_000_000),
            DECIMALS,
            Arbitraries.of(true, false),
            Arbitraries.of("on", "1", "null", ""),
            BLOCKS,
            ROWS)
        .as(
            (text, tag, count, rate, on, level, block, rows) -> {
              var values = new LinkedHashMap<String, Node>();
              values.put("a.text", Literal.of(text));
              values.put("a.tag", Literal.of("v" + tag));
              values.put("a.b.count", Literal.of(count));
              values.put("rate", Literal.of(rate));
              values.put("on", Literal.of(on));
              values.put("level", Literal.of(level));
              values.put("block", block);
              values.put("rows", rows);
              return values;
            });
  }

  @Property(tries = 300)
  void what_is_accepted_is_bound_as_it_is_from_code_pairs_and_files(
      @ForAll("accepted") Map<String, Node> values) throws IOException {
    var code = Environment.named("e");
    var pairs = Environment.named("e");
    MapNode tree = MapNode.EMPTY;
    for (var value : values.entrySet()) {
      code = code.with(value.getKey(), value.getValue());
      pairs = pairs.withPair(value.getKey() + "=" + text(value.getValue()));
      tree = tree.set(value.getValue(), value.getKey().split("\\."));
    }
    Path file = Files.createTempFile("values", ".yaml");
    Files.writeString(file, YamlWriter.write(tree));

    assertThat(bound(code)).isEqualTo(values);
    assertThat(bound(pairs)).isEqualTo(values);
    assertThat(bound(Environment.named("e").values(file))).isEqualTo(values);
    Files.delete(file);
  }

  private static String text(Node value) {
    return value instanceof Literal<?> leaf ? leaf.inText() : Json.write(value);
  }

  private static Map<String, Node> bound(Environment environment) {
    var problems = new Problems();
    var bound = new TreeMap<>(environment.bind("s", INPUTS, problems).values());
    assertThat(problems.sorted()).isEmpty();
    bound.keySet().removeIf(name -> name.startsWith("release."));
    return bound;
  }

  /** Every value is bound, or there is a problem about it; nothing is thrown. */
  @Property(tries = 500)
  void whatever_is_given_is_bound_or_is_a_problem(
      @ForAll("levels") MapNode garbage, @ForAll("names") String name) {
    var problems = new Problems();
    var bound = Environment.named("e").with(name, garbage).bind("s", INPUTS, problems).values();
    var reported = new ArrayList<String>();
    problems.sorted().stream().map(Problem::toString).forEach(reported::add);

    for (Input<?> input : INPUTS) {
      boolean told =
          reported.stream().anyMatch(text -> text.contains(input.name()))
              || reported.stream().anyMatch(text -> text.contains(name));
      assertThat(bound.containsKey(input.name()) || told).as(input.name()).isTrue();
    }
  }

  @Provide
  static Arbitrary<String> names() {
    return Arbitraries.of("a", "a.text", "rows", "block", "rate", "on", "x", "a.x", "a.b", "");
  }
}
