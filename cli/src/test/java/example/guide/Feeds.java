package example.guide;

import static io.lapstrake.k8s.Words.*;

import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.helm.convention.ImageValues;
import io.lapstrake.helm.convention.IngressValues;
import io.lapstrake.helm.convention.PodValues;
import io.lapstrake.helm.convention.ReleaseNames;
import io.lapstrake.helm.convention.ServiceValues;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.hook.Hook;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Job;
import java.util.List;

/** Further snippets of the guide and of docs/charts.md. */
final class Feeds {

  private final Input<String> feed = Input.text("name").matching("[a-z]+");
  private final Input<String> source = Input.text("source");
  private final Input<List<MapNode>> feeds = Input.records("feeds", feed, source);

  Stack records() {
    return Stack.named("feeds").in("blog").forEach(feeds, this::reader);
  }

  private Deployment reader(Item each) {
    return Deployment.named("reader")
        .withName(Text.format("reader-%s", each.get(feed)))
        .container(
            Container.of("reader", image("example/reader").tag("v1.0.0"))
                .env("SOURCE", each.get(source)));
  }

  private final Input<Integer> memory = Input.integer("memory").between(64, 4096).orElse(256);

  private Component cache(String name) {
    var redis =
        Deployment.named("redis")
            .withName(name + "-redis")
            .container(
                Container.of("redis", image("redis:7.4"))
                    .port("redis", 6379)
                    .limits(memory(mebibytes(memory))));
    Service service = redis.service().withName(name + "-redis").port("redis", 6379);
    return Component.named(name).with(redis, service).output("host", service.host());
  }

  Stack components() {
    var sessions = cache("sessions");
    var pages = cache("pages");
    var settings =
        ConfigMap.named("settings")
            .entry("sessions", sessions.text("host"))
            .entry("pages", pages.text("host"));
    return Stack.named("caches").in("blog").with(sessions, pages, settings);
  }

  Stack cached() {
    return Stack.named("blog").in("blog").with(cache("cache"));
  }

  private final Input<Boolean> debug = Input.flag("debug").orElse(false);
  private final Input<String> mirror = Input.text("mirror").optional();

  Stack conditions() {
    var settings =
        ConfigMap.named("settings")
            .entry("level", Choice.when(debug, "debug").otherwise("info"))
            .entryWhen(Condition.present(mirror), "mirror", mirror);
    var tools = Deployment.named("tools").container(Container.of("tools", image("busybox:1.37")));
    return Stack.named("blog").in("blog").with(settings).when(debug, tools);
  }

  private final Input<String> team = Input.text("team").orElse("web");
  private final Input<MapNode> notes = Input.block("notes");

  Stack blocks() {
    Value<MapNode> common = Named.map("common", MapNode.of("example.com/team", team));
    var settings =
        ConfigMap.named("settings")
            .labelledBy(common)
            .annotations(MapPart.spread(notes))
            .entry("LOG_LEVEL", "info");
    return Stack.named("blog").in("blog").with(settings);
  }

  Stack conventions() {
    var image = ImageValues.of("example/blog");
    var pods = PodValues.atTop();
    var service = ServiceValues.standard();
    var web =
        pods.on(
            Deployment.named("web")
                .withName(ReleaseNames.fullName())
                .labelledBy(ReleaseNames.labels())
                .selectedBy(ReleaseNames.selectorLabels())
                .container(pods.on(image.container("web").port("http", service.port()))));
    var front = service.of(web);
    return Stack.named("blog").with(web, front, IngressValues.standard().to(front, service.port()));
  }

  Stack services() {
    var front = Component.named("front").with(service("example/front"));
    var back = Component.named("back").with(service("example/back"));
    return Stack.named("blog").with(front, back);
  }

  private Part service(String repository) {
    var values = ServiceValues.standard().onPort(8080);
    var image = ImageValues.of(repository);
    var web =
        Deployment.named("web")
            .withName(ReleaseNames.fullName())
            .selectedBy(ReleaseNames.selectorLabels())
            .container(image.container(Component.ownName()).port("http", values.port()));
    return Part.all(web, values.of(web));
  }

  Stack hooks() {
    var migrate =
        Job.named("migrate")
            .container(Container.of("migrate", image("example/blog").tag("v3.1.0")))
            .backoffLimit(2)
            .hook(Hook.beforeInstall().andBeforeUpgrade().deletedBeforeNext());
    var smoke =
        Job.named("smoke")
            .container(Container.of("curl", image("curlimages/curl").tag("8.9.1")))
            .backoffLimit(0)
            .hook(Hook.test());
    return Stack.named("blog").in("blog").with(migrate, smoke);
  }

  Stack beyond() {
    var web =
        Deployment.named("web")
            .container(Container.of("web", image("example/blog").tag("v3.1.0")))
            .patch("spec.revisionHistoryLimit", 3)
            .edit(
                io.fabric8.kubernetes.api.model.apps.Deployment.class,
                it -> it.edit().editSpec().withPaused(true).endSpec().build());
    var monitor =
        Raw.of(
            MapNode.of("apiVersion", "monitoring.coreos.com/v1")
                .with("kind", "PodMonitor")
                .with("metadata", MapNode.of("name", "web"))
                .with(
                    "spec",
                    MapNode.of(
                        "selector",
                        MapNode.of("matchLabels", MapNode.of("app.kubernetes.io/name", "web")))));
    return Stack.named("blog").in("blog").with(web, monitor);
  }

  Stack secrets() {
    var database = Secret.existing("database");
    var web =
        Deployment.named("web")
            .container(
                Container.of("web", image("example/blog").tag("v3.1.0"))
                    .env("DB_PASSWORD", database.key("password"))
                    .mount(Secret.existing("tls-client"), "/etc/tls"));
    return Stack.named("blog").in("blog").with(web);
  }
}
