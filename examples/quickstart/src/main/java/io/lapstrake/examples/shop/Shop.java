package io.lapstrake.examples.shop;

import static io.lapstrake.helm.template.TextTemplate.template;
import static io.lapstrake.k8s.namespace.PodSecurityLevel.PRIVILEGED;
import static io.lapstrake.k8s.pod.Spread.ZONES;
import static io.lapstrake.k8s.quantity.Amount.cpu;
import static io.lapstrake.k8s.quantity.Amount.memory;
import static io.lapstrake.k8s.quantity.Bytes.gibibytes;
import static io.lapstrake.k8s.workload.Disruption.atMostUnavailable;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.ContainerSecurity;
import io.lapstrake.k8s.pod.HttpGet;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.pod.TcpConnect;
import io.lapstrake.k8s.storage.Claim;
import io.lapstrake.k8s.storage.HostDirectory;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.StatefulSet;

/** The shop: an API, its database, and a log collector on every node. */
public final class Shop implements Blueprint {

  private final Input<Integer> replicas =
      Input.integer("api.replicas").between(1, 50).orElse(2).describedAs("Pods that serve the API");
  private final Input<String> tag =
      Input.text("api.tag")
          .matching("v[0-9]+\\.[0-9]+\\.[0-9]+")
          .example("v1.4.2")
          .describedAs("Release of the API's image");
  private final Input<String> host =
      Input.text("host").orElse("shop.example.com").describedAs("Where the shop is reached");
  private final Input<Boolean> debug =
      Input.flag("debug").orElse(false).describedAs("Whether the API logs every request");
  private final Input<Boolean> collectLogs =
      Input.flag("logs.enabled")
          .orElse(true)
          .describedAs("Whether logs are collected on each node");

  @Override
  public Stack stack() {
    var credentials = Secret.existing("postgres").key("password");

    var database =
        StatefulSet.named("postgres")
            .container(
                Container.of("postgres", Image.of("postgres").tag("16.4"))
                    .port("pg", 5432)
                    .env("POSTGRES_PASSWORD", credentials)
                    .env("PGDATA", "/var/lib/postgresql/data/pgdata")
                    .requests(cpu("500m"), memory("1Gi"))
                    .limits(memory("1Gi"))
                    .readyWhen(TcpConnect.to("pg")))
            .claim(Claim.named("data").size(gibibytes(20)).mountedAt("/var/lib/postgresql/data"));

    var settings =
        ConfigMap.named("api")
            .file(
                "application.yaml",
                template("application.yaml.hbs")
                    .with("database", database.host())
                    .with("level", Choice.when(debug, "debug").otherwise("info")));

    var api =
        Deployment.named("api")
            .replicas(replicas)
            .container(
                Container.of("api", Image.of("shop/api").registry("registry.example.com").tag(tag))
                    .port("http", 8080)
                    .mount(settings, "/etc/api")
                    .env("DB_PASSWORD", credentials)
                    .requests(cpu("250m"), memory("256Mi"))
                    .limits(memory("512Mi"))
                    .readyWhen(HttpGet.path("/ready").on("http"))
                    .aliveWhen(HttpGet.path("/live").on("http").initialDelaySeconds(10))
                    .security(ContainerSecurity.restricted()))
            .spreadOver(ZONES)
            .disruption(atMostUnavailable(1));

    var web = api.service().port("http", 80);

    var logs =
        DaemonSet.named("logs")
            .container(
                Container.of("fluent-bit", Image.of("fluent/fluent-bit").tag("3.1.9"))
                    .mount(HostDirectory.named("var-log", "/var/log"), "/var/log")
                    .requests(cpu("50m"), memory("64Mi"))
                    .limits(memory("128Mi")))
            .toleratingControlPlane();

    return Stack.named("shop")
        .in(Namespace.named("shop").podSecurity(PRIVILEGED))
        .with(database, database.headlessService(), settings, api, web)
        .when(collectLogs, logs)
        .with(Ingress.named("shop").at(host).tls("shop-tls").route("/api", web.port("http")))
        .with(
            Traffic.denyAll(),
            Traffic.allow(Peer.ingressController(), api.port("http")),
            Traffic.allow(api, database.port("pg")))
        .output("url", Text.format("https://%s/api", host));
  }
}
