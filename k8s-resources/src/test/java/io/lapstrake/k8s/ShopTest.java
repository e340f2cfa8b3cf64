package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.INGRESS_NGINX;
import static io.lapstrake.k8s.Words.RESTRICTED;
import static io.lapstrake.k8s.Words.ZONES;
import static io.lapstrake.k8s.Words.atMostUnavailable;
import static io.lapstrake.k8s.Words.cpu;
import static io.lapstrake.k8s.Words.fromIngress;
import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.Words.httpGet;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.Words.memory;
import static io.lapstrake.k8s.Words.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.storage.Claim;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.StatefulSet;
import org.junit.jupiter.api.Test;

/** The shop of the documentation, described and resolved. */
class ShopTest {

  private final Input<Integer> replicas = Input.integer("api.replicas").between(1, 50).orElse(2);
  private final Input<String> tag = Input.text("api.tag").example("v1.4.2");
  private final Input<String> host = Input.text("host").orElse("shop.example.com");

  private Stack shop() {
    var credentials = Secret.existing("postgres").key("password");

    var database =
        StatefulSet.named("postgres")
            .container(
                Container.of("postgres", image("postgres:16.4"))
                    .port("pg", 5432)
                    .env("POSTGRES_PASSWORD", credentials)
                    .requests(cpu("500m"), memory("1Gi"))
                    .readyWhen(tcp("pg")))
            .claim(Claim.named("data").size(gibibytes(20)).mountedAt("/var/lib/postgresql/data"));

    var settings =
        ConfigMap.named("api")
            .file("application.yaml", Text.format("database: %s\n", database.host()));

    var api =
        Deployment.named("api")
            .replicas(replicas)
            .container(
                Container.of("api", image("registry.example.com/shop/api").tag(tag))
                    .port("http", 8080)
                    .mount(settings, "/etc/api")
                    .env("DB_PASSWORD", credentials)
                    .readyWhen(httpGet("/ready").on("http")))
            .spreadOver(ZONES)
            .disruption(atMostUnavailable(1));

    var web = api.service().port("http", 80);

    return Stack.named("shop")
        .in(Namespace.named("shop").podSecurity(RESTRICTED))
        .with(database, database.headlessService(), settings, api, web)
        .with(Ingress.named("web").at(host).tls("shop-tls").route("/api", web.port("http")))
        .with(
            DaemonSet.named("logs")
                .container(Container.of("fluent-bit", image("fluent/fluent-bit:3.1.9")))
                .toleratingEveryTaint())
        .with(
            Traffic.denyAll(),
            Traffic.allow(fromIngress(INGRESS_NGINX), api.port("http")),
            Traffic.allow(api, database.port("pg")))
        .output("url", Text.format("https://%s/api", host));
  }

  @Test
  void the_shop_resolves() {
    Manifests prod = shop().resolve(Environment.named("prod").with("api.tag", "v1.5.0"));
    assertThat(prod.size()).isEqualTo(13);
    assertThat(prod.get(io.fabric8.kubernetes.api.model.apps.Deployment.class, "api").getSpec())
        .satisfies(
            spec -> {
              assertThat(spec.getReplicas()).isEqualTo(2);
              assertThat(spec.getTemplate().getSpec().getContainers().get(0).getImage())
                  .isEqualTo("registry.example.com/shop/api:v1.5.0");
            });
    assertThat(prod.get(io.fabric8.kubernetes.api.model.ConfigMap.class, "api").getData())
        .containsEntry("application.yaml", "database: postgres.shop.svc\n");
  }
}
