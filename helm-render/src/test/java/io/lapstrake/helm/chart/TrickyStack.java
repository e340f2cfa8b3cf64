package io.lapstrake.helm.chart;

import static io.lapstrake.helm.template.TextTemplate.template;

import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.helm.template.TextTemplate;
import java.util.List;
import java.util.function.Function;

/** A stack that holds what could break a tree on its way through a chart. */
final class TrickyStack {

  private final Input<Integer> replicas =
      Input.integer("api.replicas").between(1, 5_000_000).orElse(2).describedAs("Pods of the API");
  private final Input<String> tag =
      Input.text("api.tag").matching("v\\d+").example("v1").describedAs("Release of the image");
  private final Input<String> host = Input.text("host").orElse("yes");
  private final Input<String> password = Input.text("password").sensitive().example("secret");
  private final Input<String> note = Input.text("note").optional().example("what is new");
  private final Input<Boolean> metrics = Input.flag("metrics.enabled").orElse(true);
  private final Input<Boolean> debug = Input.flag("debug").orElse(false);
  private final Input<Double> rate = Input.decimal("rate").orElse(0.25);
  private final Input<String> size = Input.choice("size", "small", "large").orElse("small");
  private final Input<MapNode> extra = Input.block("extra");

  private final Input<String> name = Input.text("name").matching("[a-z]+");
  private final Input<Integer> port = Input.integer("port").orElse(8080);
  private final Input<String> label = Input.text("label").optional();
  private final Input<List<MapNode>> workers = Input.records("workers", name, port, label);

  /** The name of a release stands in front of its own. */
  private Resource config() {
    return () ->
        Draft.of("v1", "ConfigMap", "api")
            .named(Release.prefixed("api"))
            .set(url(), "data", "url")
            .set(
                Text.format("host: %s\npods: %s\n100%% of %s\n", host, replicas, rate),
                "data",
                "application.yaml")
            .set(settings().get(), "data", "settings.yaml")
            .set(Literal.of("{{ not ours }}\n  yes: #no\n"), "data", "literal.tpl")
            .add(each(workers, item -> Entry.of(item.get(name), item.get(name))), "data")
            .add(
                new MapPart.When(
                    debug, List.of(Entry.of("debug.yaml", "on"), Entry.of("level", size))),
                "data");
  }

  private TextTemplate settings() {
    return template("settings.yaml.hbs")
        .with("host", host)
        .with("replicas", replicas)
        .with("rate", rate)
        .with("paths", List.of("/api", "/{{web}}"));
  }

  private Text url() {
    return Text.format("https://%s/%s", host, tag);
  }

  private Resource workload() {
    return () ->
        Draft.of("apps.example.com/v1", "Workload", "api")
            .set(replicas, "spec", "replicas")
            .set(config().name(), "spec", "config")
            .set(Choice.when(debug, 1_000_000).otherwise(replicas), "spec", "limit")
            .set(new Choice<Object>(metrics, Literal.of("http"), port80()), "spec", "probe")
            .set(extra, "spec", "nodeSelector")
            .set(ListNode.of(Literal.of("--verbose"), extra), "spec", "args")
            .set(flags(), "spec", "flags")
            .set(vanishing(), "spec", "vanishing")
            .set(env(), "spec", "env")
            .set(literals(), "spec", "literals")
            .set(MapNode.EMPTY, "spec", "empty");
  }

  private static Literal<Integer> port80() {
    return Literal.of(80);
  }

  private MapNode flags() {
    return MapNode.EMPTY
        .with("large", Condition.equal(size, "large"))
        .with("many", Condition.greater(replicas, 999_999))
        .with("slow", Condition.less(rate, 0.5))
        .with("noted", Condition.present(note))
        .with("news", Condition.all(Condition.present(note), Condition.equal(note, "new")))
        .with("quiet", Condition.not(Condition.any(debug, metrics)))
        .with(new MapPart.When(Condition.present(note), List.of(Entry.of("note", note))));
  }

  /** Nothing of it is always there, at three levels. */
  private Node vanishing() {
    var item = new Item(workers);
    ListPart labelled =
        new ListPart.When(Condition.present(item.get(label)), List.of(item.get(label)));
    return MapNode.EMPTY
        .with("labels", ListNode.of(new ListPart.Each(item, List.of(labelled))))
        .with(
            "below",
            MapNode.EMPTY.with(
                new MapPart.When(
                    debug,
                    List.of(
                        Entry.of(
                            "list",
                            ListNode.of(
                                new ListPart.When(metrics, List.of(Literal.of("both")))))))));
  }

  private ListNode env() {
    var item = new Item(workers);
    MapNode first =
        MapNode.EMPTY
            .with(new MapPart.When(debug, List.of(Entry.of("name", "DEBUG"))))
            .with("value", Literal.of("0x1F"));
    return ListNode.of(
        MapNode.of("name", "HOST").with("value", host),
        new ListPart.When(
            metrics,
            List.of(
                MapNode.of("name", "METRICS").with("value", tag),
                new ListPart.When(debug, List.of(ListNode.of(Literal.of("nested"), size))))),
        new ListPart.Each(
            item, List.of(MapNode.of("name", item.get(name)).with("port", item.get(port)))),
        MapNode.EMPTY.with(new MapPart.When(debug, List.of(Entry.of("only", "debug")))),
        first);
  }

  private static ListNode literals() {
    return ListNode.ofTexts(NastyTexts.ALL).with(Literal.of("\u009f")); // which no input takes
  }

  private MapPart each(Input<List<MapNode>> over, Function<Item, MapPart> entry) {
    var item = new Item(over);
    return new MapPart.Each(item, List.of(entry.apply(item)));
  }

  private Resource worker(Item item) {
    return () ->
        Draft.of("apps.example.com/v1", "Worker", "worker")
            .named(Text.format("%s-%s", Release.NAME, item.get(name)))
            .set(item.get(port), "spec", "port")
            .set(config().name(), "spec", "config")
            .set(Release.NAMESPACE, "spec", "home");
  }

  Stack stack() {
    Resource namespace = () -> Draft.of("v1", "Namespace", "shop");
    Resource monitor =
        () -> Draft.of("example.com/v1", "Monitor", "api").set(password, "spec", "password");
    Resource cache =
        () ->
            Draft.of("example.com/v1", "Cache", "main")
                .set(Input.integer("size").orElse(3), "spec", "size");
    return Stack.named("shop")
        .in(namespace)
        .with(config(), workload())
        .with(Component.named("cache").with(cache))
        .when(Condition.all(metrics, Condition.not(debug)), monitor)
        .forEach(workers, this::worker);
  }
}
