package io.lapstrake.examples.shop;

import static io.lapstrake.helm.template.TextTemplate.template;
import static io.lapstrake.k8s.Words.*;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.check.security.HostDirectoryMounted;
import io.lapstrake.k8s.check.security.RunsAsRoot;
import io.lapstrake.k8s.check.security.WritableRoot;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.security.PodSecurity;
import io.lapstrake.k8s.storage.Claim;
import io.lapstrake.k8s.storage.HostDirectory;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.StatefulSet;

/** The shop: an API, its database, and a log collector on every node. */
public final class Shop implements Blueprint {

  private static final int POSTGRES = 999; // the user of the image

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
    var credentials = Secret.existing("postgres").holding("password");
    var certificate = Secret.existing("shop-tls");

    var database =
        StatefulSet.named("postgres")
            .container(
                Container.of("postgres", image("postgres:16.4"))
                    .port("pg", 5432)
                    .mount(credentials, "/run/credentials")
                    .env("POSTGRES_PASSWORD_FILE", "/run/credentials/password")
                    .env("PGDATA", "/var/lib/postgresql/data/pgdata")
                    .requests(cpu("500m"), memory("1Gi"))
                    .limits(memory("1Gi"))
                    .readyWhen(tcp("pg"))
                    .security(ContainerSecurity.restricted().user(POSTGRES)))
            .security(PodSecurity.none().volumeGroup(POSTGRES))
            .withoutApiToken()
            .accepting(WritableRoot.class, "its socket is in /var/run/postgresql")
            .claim(Claim.named("data").size(gibibytes(20)).mountedAt("/var/lib/postgresql/data"));

    var settings =
        ConfigMap.named("api")
            .file(
                "application.yaml",
                template("application.yaml.hbs")
                    .with("database", database.host())
                    .with("port", database.port("pg").number())
                    .with("level", Choice.when(debug, "debug").otherwise("info")));

    var api =
        Deployment.named("api")
            .replicas(replicas)
            .container(
                Container.of("api", image("registry.example.com/shop/api").tag(tag))
                    .port("http", 8080)
                    .mount(settings, "/etc/api")
                    .mount(credentials, "/run/credentials")
                    .requests(cpu("250m"), memory("256Mi"))
                    .limits(memory("512Mi"))
                    .readyWhen(httpGet("/ready").on("http"))
                    .aliveWhen(httpGet("/live").on("http").initialDelaySeconds(10))
                    .security(ContainerSecurity.restricted().readOnlyRoot()))
            .withoutApiToken()
            .spreadOver(ZONES)
            .disruption(atMostUnavailable(1));

    var web = api.service().port("http", 80);

    var logs =
        DaemonSet.named("logs")
            .container(
                Container.of("fluent-bit", image("fluent/fluent-bit:3.1.9"))
                    .mount(HostDirectory.named("var-log", "/var/log"), "/var/log")
                    .requests(cpu("50m"), memory("64Mi"))
                    .limits(memory("128Mi"))
                    .security(
                        ContainerSecurity.none()
                            .withoutPrivilegeEscalation()
                            .drop("ALL")
                            .readOnlyRoot()))
            .withoutApiToken()
            .toleratingControlPlane()
            .accepting(HostDirectoryMounted.class, "it reads what the node writes")
            .accepting(RunsAsRoot.class, "the logs of the node belong to root");

    return Stack.named("shop")
        .in(Namespace.named("shop").podSecurity(PRIVILEGED))
        .with(database, database.headlessService(), settings, api, web)
        .when(collectLogs, logs)
        .with(Ingress.named("shop").at(host).tls(certificate).route("/api", web.port("http")))
        .with(
            Traffic.denyAll(),
            Traffic.allow(fromIngress(INGRESS_NGINX), api.port("http")),
            Traffic.allow(api, database.port("pg")))
        .expecting(credentials, certificate)
        .output("url", Text.format("https://%s/api", host));
  }
}
