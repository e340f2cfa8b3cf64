package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.TextsInput;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.Map;

/** The inputs that made-up stacks use, one of each kind, and what is made of them. */
final class RandomInputs {

  static final Input<String> HOST = Input.text("host").orElse("shop.example.com");
  static final Input<String> NOTE = Input.text("notes.first").optional();
  static final Input<String> LEVEL =
      Input.choice("log.level", "debug", "info", "warn: {{").orElse("info");
  static final Input<Integer> REPLICAS = Input.integer("api.replicas").orElse(2);
  static final Input<Integer> LIMIT = Input.integer("api.limit").optional();
  static final Input<Double> RATE = Input.decimal("api.rate").orElse(0.5);
  static final Input<Boolean> METRICS = Input.flag("metrics.enabled").orElse(true);
  static final Input<Boolean> DEBUG = Input.flag("debug");
  static final Input<MapNode> EXTRA = Input.block("extra");
  static final Input<MapNode> FREE =
      Input.block("free")
          .orElse(
              (MapNode)
                  Node.of(
                      Map.of(
                          "large",
                          NastyNumbers.LARGE,
                          "fine",
                          NastyNumbers.FINE,
                          "text",
                          "1e400")));

  static final Input<String> NAME = Input.text("name");
  static final Input<String> ID = Input.text("id").matching("[a-z]+[0-9]+");
  static final Input<Integer> PORT = Input.integer("port").orElse(8080);
  static final Input<Boolean> PUBLIC = Input.flag("public").orElse(false);
  static final Input<String> LABEL = Input.text("label").optional();
  static final Input<Double> WEIGHT = Input.decimal("weight");
  static final Input<MapNode> MORE = Input.block("more");
  static final Input<List<MapNode>> WORKERS =
      Input.records("workers", NAME, ID, PORT, PUBLIC, LABEL, WEIGHT, MORE);
  static final Input<MapNode> PROBE =
      Input.block("probe")
          .orElse(
              MapNode.of("httpGet", MapNode.of("path", "/").with("port", "http"))
                  .with("periodSeconds", 10)
                  .with("none", MapNode.EMPTY));
  static final Input<ListNode> ARGS = Input.list("args");
  static final TextsInput HOSTS = Input.texts("hosts");
  static final Input<String> PATH = Input.text("path");
  static final Input<List<MapNode>> PATHS = Input.records("paths", PATH, PORT);
  static final TextsInput NAMES = Input.texts("names");
  static final Input<List<MapNode>> TENANTS =
      Input.recordsByKey("tenants", NAME, PORT, LABEL, PATHS, NAMES);
  static final Input<String> SHORT = // names are ASCII, and so is what is cut to one
      Input.text("short").matching("[ -~]*").orElse("");
  static final Value<String> FULL_NAME =
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
  static final Input<String> KEY = Input.text("key");
  static final Input<List<MapNode>> ZONES = Input.records("zones", KEY);

  static final Resource BASE = base("base");

  /** What others refer to though it may not be there. */
  static final Resource OTHER = () -> Draft.of("example.com/v1", "Base", "other");

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

  private RandomInputs() {}
}
