package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.NODES;
import static io.lapstrake.k8s.Words.ZONES;
import static io.lapstrake.k8s.Words.atMostUnavailable;
import static io.lapstrake.k8s.Words.cpu;
import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.Words.httpGet;
import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.Words.memory;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Dns;
import io.lapstrake.k8s.scheduling.NodeLabel;
import io.lapstrake.k8s.security.PodSecurity;
import io.lapstrake.k8s.storage.Claim;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.StatefulSet;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of words and of parts does not show, but where it is the order of a list. */
class DeterminismTest {

  private static final ConfigMap SETTINGS = ConfigMap.named("settings").entry("A", "1");

  private static final List<UnaryOperator<Container>> CONTAINER_WORDS =
      List.of(
          it -> it.port("http", 8080),
          it -> it.env("A", "1"),
          it -> it.envFrom(SETTINGS),
          it -> it.mount(SETTINGS, "/etc/settings"),
          it -> it.requests(cpu("1")),
          it -> it.requests(memory("1Gi")),
          it -> it.limits(memory("2Gi")),
          it -> it.readyWhen(httpGet("/ready").on("http")),
          it -> it.aliveWhen(httpGet("/alive").on("http")),
          it -> it.command("run"),
          it -> it.args("fast"));

  private static final List<UnaryOperator<Deployment>> DEPLOYMENT_WORDS =
      List.of(
          it -> it.replicas(2),
          it -> it.withName(Release.prefixed("api")),
          it -> it.label("a", "1"),
          it -> it.label("b", "2"),
          it -> it.annotation("c", "3"),
          it -> it.podLabel("d", "4"),
          it -> it.container(container(CONTAINER_WORDS)),
          it -> it.volume(EmptyDirectory.named("tmp")),
          it -> it.volume(Secret.existing("another")),
          it -> it.spreadOver(ZONES),
          it -> it.security(PodSecurity.restricted()),
          it -> it.toleratingControlPlane(),
          it -> it.in("elsewhere"),
          it -> it.apart(NODES),
          it -> it.dns(Dns.ofCluster()),
          it -> it.hostNetwork(),
          it -> it.rolling(1, 0),
          it -> it.onNodes(NodeLabel.ZONE.in("a")),
          it -> it.disruption(atMostUnavailable(1)),
          it -> it.patch("spec.paused", Literal.FALSE));

  private static final List<UnaryOperator<StatefulSet>> STATEFUL_WORDS =
      List.of(
          it -> it.replicas(2),
          it -> it.claim(Claim.named("data").size(gibibytes(1)).mountedAt("/data")),
          it -> it.container(container(CONTAINER_WORDS)),
          it -> it.initContainer(Container.of("init", image("init:1"))),
          it -> it.rollingFrom(1),
          it -> it.maxUnavailable(2),
          it -> it.inParallel());

  private static Container container(List<UnaryOperator<Container>> words) {
    return said(Container.of("app", image("app:1")), words);
  }

  private static <T> T said(T start, List<UnaryOperator<T>> words) {
    T value = start;
    for (UnaryOperator<T> word : words) {
      value = word.apply(value);
    }
    return value;
  }

  private static String yaml(Part... parts) {
    return yaml(List.of(parts));
  }

  private static String yaml(List<Part> parts) {
    return Stack.named("test")
        .in("shop")
        .targeting(KubernetesVersion.of("1.36"))
        .with(parts)
        .resolve(Environment.named("test"))
        .toYaml();
  }

  @Provide
  Arbitrary<List<UnaryOperator<Container>>> containerWords() {
    return Arbitraries.shuffle(CONTAINER_WORDS);
  }

  @Provide
  Arbitrary<List<UnaryOperator<Deployment>>> deploymentWords() {
    return Arbitraries.shuffle(DEPLOYMENT_WORDS);
  }

  @Provide
  Arbitrary<List<UnaryOperator<StatefulSet>>> statefulWords() {
    return Arbitraries.shuffle(STATEFUL_WORDS);
  }

  @Provide
  Arbitrary<List<Part>> parts() {
    Deployment api = said(Deployment.named("api"), DEPLOYMENT_WORDS);
    StatefulSet database = said(StatefulSet.named("db"), STATEFUL_WORDS);
    Service web = api.service().port("http", 80);
    return Arbitraries.shuffle(
        SETTINGS,
        api,
        web,
        database,
        database.headlessService(),
        Ingress.named("web").at("example.com").route("/", web.port("http")),
        Traffic.denyAll(),
        Traffic.allow(api, database.port("http")));
  }

  @Property(tries = 200)
  void the_order_of_a_containers_words_does_not_show(
      @ForAll("containerWords") List<UnaryOperator<Container>> words) {
    assertThat(yaml(SETTINGS, Deployment.named("api").container(container(words))))
        .isEqualTo(yaml(SETTINGS, Deployment.named("api").container(container(CONTAINER_WORDS))));
  }

  @Property(tries = 200)
  void the_order_of_a_deployments_words_does_not_show(
      @ForAll("deploymentWords") List<UnaryOperator<Deployment>> words) {
    assertThat(yaml(SETTINGS, said(Deployment.named("api"), words)))
        .isEqualTo(yaml(SETTINGS, said(Deployment.named("api"), DEPLOYMENT_WORDS)));
  }

  @Property(tries = 100)
  void the_order_of_a_stateful_sets_words_does_not_show(
      @ForAll("statefulWords") List<UnaryOperator<StatefulSet>> words) {
    StatefulSet shuffled = said(StatefulSet.named("db"), words);
    StatefulSet straight = said(StatefulSet.named("db"), STATEFUL_WORDS);
    assertThat(yaml(SETTINGS, shuffled, shuffled.headlessService()))
        .isEqualTo(yaml(SETTINGS, straight, straight.headlessService()));
  }

  @Property(tries = 100)
  void the_order_of_a_stacks_parts_does_not_show(
      @ForAll("parts") List<Part> shuffled, @ForAll("parts") List<Part> again) {
    assertThat(yaml(shuffled)).isEqualTo(yaml(again));
  }
}
