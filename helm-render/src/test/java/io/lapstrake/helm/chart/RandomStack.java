package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.TextsInput;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes up small stacks that use every form of value and part, and values for their inputs. */
final class RandomStack {

  /** Whole numbers around those that double precision holds, and 64 bits. */
  static final List<Number> LARGE =
      List.of(
          (1L << 53) - 1,
          (1L << 53) + 1,
          -(1L << 53) - 1,
          123456789012345678L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          new BigInteger("12345678901234567890"),
          new BigInteger("18446744073709551615"),
          new BigInteger("-9223372036854775809"),
          BigInteger.TEN.pow(21),
          BigInteger.TEN.pow(300));

  /** Decimals at the ends of what double precision holds. */
  static final List<Double> FINE =
      List.of(
          0.1, 0.30000000000000004, Double.MIN_VALUE, 1e-6, 1e20, 9.5e15, 1e22, Double.MAX_VALUE);

  static final Input<String> HOST = Input.text("host").orElse("shop.example.com");
  static final Input<String> NOTE = Input.text("notes.first").optional();
  static final Input<String> LEVEL =
      Input.choice("log.level", "debug", "info", "warn: {{").orElse("info");
  static final Input<Integer> REPLICAS = Input.integer("api.replicas").orElse(2);
  private static final Input<Integer> LIMIT = Input.integer("api.limit").optional();
  static final Input<Double> RATE = Input.decimal("api.rate").orElse(0.5);
  static final Input<Boolean> METRICS = Input.flag("metrics.enabled").orElse(true);
  static final Input<Boolean> DEBUG = Input.flag("debug");
  static final Input<MapNode> EXTRA = Input.block("extra");
  private static final Input<MapNode> FREE =
      Input.block("free")
          .orElse((MapNode) Node.of(Map.of("large", LARGE, "fine", FINE, "text", "1e400")));

  private static final Input<String> NAME = Input.text("name");
  private static final Input<String> ID = Input.text("id").matching("[a-z]+[0-9]+");
  private static final Input<Integer> PORT = Input.integer("port").orElse(8080);
  private static final Input<Boolean> PUBLIC = Input.flag("public").orElse(false);
  private static final Input<String> LABEL = Input.text("label").optional();
  private static final Input<Double> WEIGHT = Input.decimal("weight");
  private static final Input<MapNode> MORE = Input.block("more");
  static final Input<List<MapNode>> WORKERS =
      Input.records("workers", NAME, ID, PORT, PUBLIC, LABEL, WEIGHT, MORE);
  static final Input<MapNode> PROBE =
      Input.block("probe")
          .orElse(
              MapNode.of("httpGet", MapNode.of("path", "/").with("port", "http"))
                  .with("periodSeconds", 10)
                  .with("none", MapNode.EMPTY));
  static final Input<ListNode> ARGS = Input.list("args");
  private static final TextsInput HOSTS = Input.texts("hosts");
  private static final Input<String> PATH = Input.text("path");
  private static final Input<List<MapNode>> PATHS = Input.records("paths", PATH, PORT);
  private static final TextsInput NAMES = Input.texts("names");
  private static final Input<List<MapNode>> TENANTS =
      Input.recordsByKey("tenants", NAME, PORT, LABEL, PATHS, NAMES);
  private static final Input<String> SHORT = // names are ASCII, and so is what is cut to one
      Input.text("short").matching("[ -~]*").orElse("");
  private static final Value<String> FULL_NAME =
      Named.text(
          "fullname",
          Derived.label(
              new Choice<>(
                  Condition.contains(LEVEL, Input.text("part").orElse("n")),
                  Release.prefixed("base"),
                  new Choice<>(Condition.equal(SHORT, ""), LEVEL, SHORT))));
  static final Value<MapNode> LABELS =
      Named.map(
          "labels",
          MapNode.of("example.com/name", FULL_NAME)
              .with("example.com/level", LEVEL)
              .with(new MapPart.When(METRICS, List.of(Entry.of("example.com/metrics", "yes")))));
  static final Value<MapNode> FIXED =
      Named.map("fixed", MapNode.of("a", HOST).with("b", Literal.of("{{ b")));
  private static final Input<String> KEY = Input.text("key");
  private static final Input<List<MapNode>> ZONES = Input.records("zones", KEY);

  private static final Resource BASE = base("base");

  /** What the others of a stack, or of a component, refer to. */
  static Resource base(String name) {
    return () ->
        Draft.of("example.com/v1", "Base", "base")
            .named(Release.prefixed(name))
            .set(Text.format("https://%s:%s", HOST, REPLICAS), "spec", "url")
            .set(Literal.of("one\n{{ two"), "spec", "lines")
            .set(MapNode.EMPTY, "spec", "none")
            .set(Choice.when(METRICS, 9090).otherwise(REPLICAS), "spec", "port")
            .set(
                MapNode.of("url", HOST)
                    .with(new MapPart.When(DEBUG, List.of(Entry.of("on", "yes")))),
                "spec",
                "tree");
  }

  private final Random random;
  private final Deque<Item> items = new ArrayDeque<>();

  RandomStack(long seed) {
    random = new Random(seed);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private <T> T anyOf(Supplier<? extends T>... of) {
    return of[random.nextInt(of.length)].get();
  }

  /** A stack of one to three resources besides the one that they refer to. */
  Stack stack() {
    Stack stack = Stack.named("shop").with(BASE);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String id = "part" + i;
      stack =
          switch (random.nextInt(4)) {
            case 0 -> stack.when(flag(2), widget(id));
            case 1 -> stack.forEach(WORKERS, item -> repeated(id, item));
            default -> stack.with(widget(id));
          };
    }
    return stack;
  }

  Part repeated(String id, Item item) {
    items.push(item);
    Draft draft = draft(id).named(Text.format("%s-%s", id, item.get(ID)));
    items.pop();
    Resource resource = () -> draft;
    return resource;
  }

  Resource widget(String id) {
    Draft draft = draft(id);
    return () -> draft;
  }

  private Draft draft(String id) {
    return Draft.of("example.com/v1", "Widget", id).set(map(3), "spec");
  }

  private MapNode map(int depth) {
    return MapNode.of(mapParts(depth, 3));
  }

  private List<MapPart> mapParts(int depth, int most) {
    var parts = new ArrayList<MapPart>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      parts.add(mapPart(depth));
    }
    return parts;
  }

  private MapPart mapPart(int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> new MapPart.When(flag(2), mapParts(depth - 1, 2));
      case 1 -> mapEach(once(3) ? ZONES : once(2) ? TENANTS : WORKERS, depth);
      case 3 -> MapPart.spread(once(2) ? EXTRA : once(2) ? LABELS : FIXED);
      case 4 -> once(2) ? mapEachText(depth) : MapPart.spread(FIXED);
      case 2 -> Entry.of(text(1), node(depth - 1));
      default -> Entry.of(key(), node(depth - 1));
    };
  }

  private MapPart mapEach(Input<List<MapNode>> over, int depth) {
    var item = new Item(over);
    items.push(item);
    var parts = new ArrayList<MapPart>();
    parts.add(Entry.of(over.equals(ZONES) ? item.get(KEY) : item.get(NAME), node(depth - 1)));
    if (once(3)) {
      MapPart only = parts.remove(0);
      parts.add(new MapPart.When(flag(2), List.of(only)));
    }
    items.pop();
    return new MapPart.Each(item, parts);
  }

  private MapPart mapEachText(int depth) {
    var item = new Item(HOSTS);
    return new MapPart.Each(item, List.of(Entry.of(TextsInput.at(item), node(depth - 1))));
  }

  String key() {
    return once(2) ? one(NastyTexts.ALL) : "key" + random.nextInt(20);
  }

  private Node node(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> map(depth);
      case 2 -> ListNode.of(listParts(depth, 3));
      default -> leaf();
    };
  }

  private List<ListPart> listParts(int depth, int most) {
    var parts = new ArrayList<ListPart>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      parts.add(listPart(depth));
    }
    return parts;
  }

  private ListPart listPart(int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> new ListPart.When(flag(2), listParts(depth - 1, 2));
      case 1 -> listEach(once(3) ? ZONES : once(2) ? TENANTS : WORKERS, depth);
      case 2 -> ListPart.spread(ARGS);
      case 3 -> once(2) ? nested(depth) : listEachText(depth);
      default -> node(depth - 1);
    };
  }

  private ListPart listEach(Input<List<MapNode>> over, int depth) {
    var item = new Item(over);
    items.push(item);
    List<ListPart> parts = listParts(depth - 1, 2);
    items.pop();
    return new ListPart.Each(item, parts);
  }

  /** Records within records, one of them in a list, the other one texts. */
  private ListPart nested(int depth) {
    var tenant = new Item(TENANTS);
    Value<? extends List<?>> inner = once(2) ? tenant.get(PATHS) : tenant.get(NAMES);
    var item = new Item(inner);
    items.push(tenant);
    ListPart part =
        inner.toString().contains("paths")
            ? MapNode.of("path", item.get(PATH))
                .with("tenant", tenant.get(NAME))
                .with("port", item.get(PORT))
                .with("rest", node(depth - 1))
            : MapNode.of("name", TextsInput.at(item)).with("port", tenant.get(PORT));
    items.pop();
    return new ListPart.Each(tenant, List.of(new ListPart.Each(item, List.of(part))));
  }

  private ListPart listEachText(int depth) {
    var item = new Item(HOSTS);
    return new ListPart.Each(
        item, List.of(once(2) ? TextsInput.at(item) : MapNode.of("x", node(depth - 1))));
  }

  private Node leaf() {
    return this.<Node>anyOf(
        () -> text(2),
        () -> text(2),
        () -> number(2),
        () -> flag(2),
        () -> decimal(),
        () -> mixed(2),
        () -> block(),
        () -> WORKERS,
        () -> TENANTS,
        () -> HOSTS,
        () -> ARGS,
        () -> PROBE,
        () -> FREE,
        () -> LABELS,
        () -> FULL_NAME,
        () -> Literal.NULL,
        () -> MapNode.EMPTY,
        () -> ListNode.EMPTY,
        () -> reference("none", ValueType.BLOCK),
        () -> reference("tree", ValueType.BLOCK));
  }

  private Value<?> mixed(int depth) {
    var choice = new Choice<Object>(flag(depth), scalar(depth - 1), scalar(depth - 1));
    return choice.type() == ValueType.MIXED ? choice : mixed(depth);
  }

  private Value<?> scalar(int depth) {
    return this.<Value<?>>anyOf(
        () -> text(depth),
        () -> number(depth),
        () -> flag(depth),
        this::decimal,
        () -> Literal.NULL,
        () -> depth > 0 ? mixed(depth) : Literal.of("end"));
  }

  private Value<?> block() {
    Item worker = worker();
    if (worker != null && once(2)) {
      return worker.get(MORE);
    }
    return once(2) ? new Choice<Object>(flag(1), tree(), once(2) ? tree() : scalar(1)) : EXTRA;
  }

  private Value<?> tree() {
    return this.<Value<?>>anyOf(() -> EXTRA, () -> ARGS, () -> LABELS, () -> WORKERS);
  }

  private @org.jspecify.annotations.Nullable Item worker() {
    return items.stream().filter(item -> item.over().equals(WORKERS)).findFirst().orElse(null);
  }

  private static <T> Value<T> reference(String field, ValueType type) {
    Aspect<T> aspect = new FieldAspect<>(field, type, List.of("spec", field), true);
    return new Reference<>(new ResourceId("Base", "base"), aspect);
  }

  Value<String> text(int depth) {
    Item worker = worker();
    if (worker != null && once(2)) {
      return once(3) ? guarded(worker.get(LABEL)) : worker.get(NAME);
    }
    if (depth <= 0) {
      return once(2) ? HOST : Literal.of(one(NastyTexts.ALL));
    }
    return anyOf(
        () -> HOST,
        () -> LEVEL,
        () -> FULL_NAME,
        () -> guarded(NOTE),
        () -> Literal.of(one(NastyTexts.ALL)),
        () -> Choice.when(flag(depth - 1), text(depth - 1)).otherwise(text(depth - 1)),
        () -> Text.format(pattern(), scalar(depth - 1), scalar(depth - 1)),
        () -> reference("url", ValueType.TEXT),
        () -> reference("lines", ValueType.TEXT),
        BASE::name);
  }

  private String pattern() {
    return one(NastyTexts.ALL).replace("%", "%%")
        + "%s"
        + one(NastyTexts.ALL).replace("%", "%%")
        + "%s";
  }

  /** Sometimes without a guard: then both sides must refuse it. */
  private <T> Value<T> guarded(Value<T> optional) {
    return once(4)
        ? optional
        : (Value<T>)
            new Choice<T>(
                Condition.present(optional),
                optional,
                cast(optional.type() == ValueType.TEXT ? Literal.of("none") : Literal.of(7)));
  }

  @SuppressWarnings("unchecked")
  private static <T> Value<T> cast(Value<?> value) {
    return (Value<T>) value;
  }

  Value<Integer> number(int depth) {
    Item worker = worker();
    if (worker != null && once(2)) {
      return worker.get(PORT);
    }
    if (depth <= 0) {
      return once(2) ? REPLICAS : Literal.of(random.nextInt());
    }
    return anyOf(
        () -> REPLICAS,
        () -> guarded(LIMIT),
        () -> Literal.of(1_000_000 + random.nextInt(100)),
        () -> Choice.when(flag(depth - 1), number(depth - 1)).otherwise(number(depth - 1)),
        () -> reference("port", ValueType.INTEGER));
  }

  Value<Double> decimal() {
    Item worker = worker();
    return worker != null && once(2)
        ? worker.get(WEIGHT)
        : once(2) ? RATE : Literal.of(one(List.of(0.1, 1e-7, 1e21, -2.5, 1e300, 3.0)));
  }

  Value<Boolean> flag(int depth) {
    Item worker = worker();
    if (worker != null && once(2)) {
      return worker.get(PUBLIC);
    }
    if (depth <= 0) {
      return once(2) ? METRICS : DEBUG;
    }
    return anyOf(
        () -> METRICS,
        () -> DEBUG,
        () -> Literal.of(random.nextBoolean()),
        () -> Condition.not(flag(depth - 1)),
        () -> Condition.all(flag(depth - 1), flag(depth - 1)),
        () -> Condition.any(flag(depth - 1), flag(depth - 1)),
        () -> Condition.equal(text(depth - 1), text(depth - 1)),
        () -> Condition.equal(LEVEL, "debug"),
        () -> Condition.contains(text(depth - 1), text(depth - 1)),
        () -> Condition.equal(REPLICAS, 3),
        () -> Condition.less(number(depth - 1), 3),
        () -> Condition.greater(decimal(), 0.5),
        () -> new Condition.Comparison(decimal(), Condition.Operator.GREATER, number(depth - 1)),
        () -> new Condition.Comparison(mixed(1), Condition.Operator.EQUAL, mixed(1)),
        () -> Condition.present(NOTE),
        () -> Condition.all(Condition.present(NOTE), Condition.equal(NOTE, "a")),
        () -> Condition.any(Condition.not(Condition.present(NOTE)), Condition.equal(NOTE, "a")),
        () -> worker == null ? METRICS : Condition.present(worker.get(LABEL)),
        () -> worker == null ? METRICS : Condition.present(worker.get(PORT)));
  }

  /** Values that the inputs of a stack take, and seldom some that it does not have. */
  Map<String, Node> values(Stack stack) {
    return values(stack, List.of(""));
  }

  /** The same, with values under prefixes too: the components' names, each with a dot. */
  Map<String, Node> values(Stack stack, List<String> prefixes) {
    var values = new TreeMap<String, Node>();
    for (String prefix : prefixes) {
      values().forEach((name, value) -> values.put(prefix + name, value));
    }
    if (!once(20)) {
      values.keySet().retainAll(stack.link().inputs().keySet());
    }
    return values;
  }

  /** Values that all inputs take; optional ones, and those with a default, may be absent. */
  private Map<String, Node> values() {
    var values = new TreeMap<String, Node>();
    values.put("debug", Literal.of(random.nextBoolean()));
    maybe(values, "host", this::givenText);
    maybe(values, "notes.first", this::givenText);
    maybe(values, "log.level", () -> Literal.of(one(List.of("debug", "info", "warn: {{"))));
    maybe(values, "api.replicas", this::givenNumber);
    maybe(values, "api.limit", this::givenNumber);
    maybe(values, "api.rate", this::givenDecimal);
    maybe(values, "metrics.enabled", () -> Literal.of(random.nextBoolean()));
    maybe(values, "extra", () -> givenMap(3));
    maybe(values, "free", () -> MapNode.of("large", ListNode.of(edge(), edge())));
    maybe(values, "workers", this::workers);
    maybe(values, "zones", this::zones);
    maybe(values, "tenants", this::tenants);
    maybe(values, "hosts", this::texts);
    maybe(values, "probe", this::probe);
    maybe(values, "short", () -> Literal.of(one(List.of("", "a: b", "- ".repeat(40)))));
    maybe(values, "part", () -> Literal.of(one(List.of("", "n", "de"))));
    maybe(values, "args", () -> ListNode.of(given(2), given(1)));
    return values;
  }

  private void maybe(Map<String, Node> values, String name, Supplier<Node> value) {
    if (!once(4)) {
      values.put(name, value.get());
    }
  }

  private Node givenText() {
    String text = one(NastyTexts.ALL);
    return Literal.of(once(3) ? text + one(NastyTexts.ALL) : text);
  }

  private Node givenNumber() {
    return Literal.of(one(List.of(0, 1, 3, -5, 999_999, 1_000_000, 1 << 30, Integer.MIN_VALUE)));
  }

  private Node givenDecimal() {
    return once(4)
        ? edge()
        : Literal.of(
            one(List.of(0.0, 0.1, 0.5, 1.0, 1e-7, 123456789.125, 1e21, -1e300, 2.0)).doubleValue());
  }

  private Node edge() {
    return Literal.ofObject(once(2) ? one(LARGE) : one(FINE));
  }

  private Node givenMap(int depth) {
    MapNode map = MapNode.EMPTY;
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      map = map.with(key(), given(depth - 1));
    }
    return map;
  }

  private Node given(int depth) {
    return anyOf(
        this::givenText,
        this::givenNumber,
        this::givenDecimal,
        this::edge,
        () -> Literal.of(random.nextBoolean()),
        () -> depth > 0 ? givenMap(depth) : MapNode.EMPTY,
        () -> depth > 0 ? ListNode.of(given(depth - 1), given(depth - 1)) : ListNode.EMPTY);
  }

  private Node workers() {
    var rows = new ArrayList<Node>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      MapNode row = MapNode.of("name", one(NastyTexts.ALL) + i).with("weight", givenDecimal());
      row = row.with("id", "w" + i);
      row = once(2) ? row.with("port", givenNumber()) : row;
      row = once(2) ? row.with("public", random.nextBoolean()) : row;
      row = once(2) ? row.with("label", givenText()) : row;
      row = once(2) ? row.with("more", givenMap(2)) : row;
      rows.add(row);
    }
    return ListNode.of(rows);
  }

  private Node tenants() {
    MapNode tenants = MapNode.EMPTY;
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      MapNode row = once(2) ? MapNode.of("port", givenNumber()) : MapNode.EMPTY;
      row = once(2) ? row.with("label", givenText()) : row;
      row = once(2) ? row.with("names", texts()) : row;
      row =
          once(2)
              ? row.with(
                  "paths",
                  ListNode.of(
                      MapNode.of("path", one(NastyTexts.ALL)).with("port", givenNumber()),
                      MapNode.of("path", "second" + i)))
              : row;
      tenants = tenants.with(one(NastyTexts.ALL) + i, row);
    }
    return tenants;
  }

  private Node probe() {
    return anyOf(
        () -> MapNode.of("httpGet", MapNode.of("path", givenText())),
        () -> MapNode.of("httpGet", Literal.NULL).with("exec", givenMap(2)),
        () -> MapNode.of("httpGet", MapNode.of("port", Literal.NULL).with("host", givenText())),
        () -> MapNode.of("periodSeconds", givenNumber()).with("new", Literal.NULL),
        () -> MapNode.of("none", givenMap(2)).with("httpGet", givenText()),
        () -> MapNode.EMPTY);
  }

  private Node texts() {
    return ListNode.of(Literal.of(one(NastyTexts.ALL) + 1), Literal.of(one(NastyTexts.ALL)));
  }

  private Node zones() {
    var rows = new ArrayList<Node>();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      rows.add(MapNode.of("key", one(NastyTexts.ALL) + i));
    }
    return ListNode.of(rows);
  }
}
