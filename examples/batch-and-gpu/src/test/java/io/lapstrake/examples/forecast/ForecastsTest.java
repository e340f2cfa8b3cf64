package io.lapstrake.examples.forecast;

import static io.lapstrake.testing.LapstrakeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.State;
import io.lapstrake.k8s.Checks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run the forecasts want to stay true, whatever changes. */
class ForecastsTest {

  private static final String GPU = "nvidia.com/gpu";

  private final Forecasts forecasts = new Forecasts();
  private final Environment production = environment("prod");
  private final Manifests prod = forecasts.resolve(production);

  @ParameterizedTest
  @ValueSource(strings = {"prod", "staging"})
  void nothing_is_found_wrong_with_it(String name) {
    var report = Checks.standard().of(forecasts.resolve(environment(name)));

    assertThat(report.errors()).isEmpty();
    assertThat(report.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "staging"})
  void the_shares_of_the_requests_make_a_hundred(String name) {
    Map<String, Integer> shares = shares(forecasts.resolve(environment(name)));

    assertThat(shares.values().stream().mapToInt(share -> share).sum()).isEqualTo(100);
  }

  @Test
  void the_canary_gets_its_share() {
    assertThat(shares(prod)).isEqualTo(Map.of("server", 90, "canary", 10));
  }

  @Test
  void the_servers_are_reached_from_the_gateways_alone() {
    for (String server : List.of("server", "canary")) {
      assertThat(whoReaches(server, prod))
          .singleElement()
          .satisfies(
              peer ->
                  assertThat(peer.getNamespaceSelector().getMatchLabels())
                      .containsEntry("kubernetes.io/metadata.name", "gateways"));
    }
    assertThat(prod).has("NetworkPolicy", "deny-all");
  }

  @Test
  void another_model_restarts_the_pods_that_answer_with_it_and_nothing_else() {
    Manifests next = forecasts.resolve(production.with("server.model", "v13"));

    assertThat(Plan.between(next, State.of(prod)))
        .changesOnly("Deployment/server")
        .restartsOnly("server")
        .hasNoReplacements();
  }

  @Test
  void another_model_is_trained_by_another_job_and_who_answers_stays() {
    Manifests next = forecasts.resolve(production.with("training.model", "v15"));

    assertThat(next).has("Job", "train-v15").hasNo("Job", "train-v14");
    assertThat(Plan.between(next, State.of(prod))).changesOnly("Job/train");
  }

  @Test
  void more_or_fewer_gpus_do_not_stop_a_training() {
    Manifests next = forecasts.resolve(production.with("training.gpus", 4));

    assertThat(Plan.between(next, State.of(prod)))
        .changesOnly("Job/train")
        .restartsOnly()
        .hasNoReplacements();
  }

  @Test
  void training_runs_on_nodes_with_gpus_and_asks_for_one() {
    PodSpec training = trainer(prod);

    assertThat(training.getNodeSelector()).containsEntry("example.com/pool", "gpu");
    assertThat(training.getTolerations())
        .singleElement()
        .satisfies(it -> assertThat(it.getKey()).isEqualTo(GPU));
    assertThat(asks(training, GPU)).isEqualTo("1");
  }

  @Test
  void nobody_else_runs_there() {
    for (PodSpec other : List.of(fetcher(prod), server(prod, "server"), server(prod, "canary"))) {
      assertThat(other.getTolerations()).isEmpty();
      assertThat(asks(other, GPU)).isZero();
    }
  }

  @Test
  void all_pods_that_there_can_be_fit_the_quota() {
    Manifests busy =
        forecasts.resolve(production.with("training.gpus", 8).with("server.pods.most", 20));
    Map<String, Quantity> quota = busy.get(ResourceQuota.class, "forecast").getSpec().getHard();

    for (String resource : List.of("cpu", "memory", GPU)) {
      assertThat(quota)
          .hasEntrySatisfying(
              "requests." + resource,
              allowed ->
                  assertThat(allowed.getNumericalAmount())
                      .isGreaterThanOrEqualTo(mostOf(resource, busy)));
    }
  }

  @Test
  void what_is_fetched_trained_and_served_lies_in_one_place() {
    for (PodSpec pod : List.of(fetcher(prod), trainer(prod), server(prod, "server"))) {
      assertThat(pod.getVolumes())
          .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
          .singleElement()
          .satisfies(
              it -> assertThat(it.getPersistentVolumeClaim().getClaimName()).isEqualTo("data"));
    }
  }

  private static Environment environment(String name) {
    return Environment.read(Path.of("environments", name + ".yaml"));
  }

  private static Map<String, Integer> shares(Manifests manifests) {
    return manifests
        .get(HTTPRoute.class, "forecast")
        .getSpec()
        .getRules()
        .get(0)
        .getBackendRefs()
        .stream()
        .collect(Collectors.toMap(HTTPBackendRef::getName, HTTPBackendRef::getWeight));
  }

  private static List<NetworkPolicyPeer> whoReaches(String server, Manifests manifests) {
    return manifests.all().stream()
        .filter(it -> it.key().kind().equals("NetworkPolicy"))
        .map(it -> it.as(NetworkPolicy.class).getSpec())
        .filter(it -> it.getPodSelector().getMatchLabels().containsValue(server))
        .flatMap(it -> it.getIngress().stream())
        .flatMap(it -> it.getFrom().stream())
        .toList();
  }

  private static BigDecimal mostOf(String resource, Manifests manifests) {
    return asks(fetcher(manifests), resource)
        .add(asks(trainer(manifests), resource).multiply(trainers(manifests)))
        .add(asks(server(manifests, "server"), resource).multiply(servers(manifests, "server")))
        .add(asks(server(manifests, "canary"), resource).multiply(servers(manifests, "canary")));
  }

  private static BigDecimal asks(PodSpec pod, String resource) {
    Container only = pod.getContainers().get(0);
    Quantity limit = only.getResources().getLimits().getOrDefault(resource, new Quantity("0"));
    return only.getResources().getRequests().getOrDefault(resource, limit).getNumericalAmount();
  }

  private static PodSpec fetcher(Manifests manifests) {
    return manifests
        .get(CronJob.class, "fetch-sales")
        .getSpec()
        .getJobTemplate()
        .getSpec()
        .getTemplate()
        .getSpec();
  }

  private static PodSpec trainer(Manifests manifests) {
    return manifests.get(Job.class, "train-v14").getSpec().getTemplate().getSpec();
  }

  private static BigDecimal trainers(Manifests manifests) {
    return BigDecimal.valueOf(manifests.get(Job.class, "train-v14").getSpec().getParallelism());
  }

  private static PodSpec server(Manifests manifests, String name) {
    return manifests.get(Deployment.class, name).getSpec().getTemplate().getSpec();
  }

  /** With the quarter that a rolling update adds. */
  private static BigDecimal servers(Manifests manifests, String name) {
    int most = manifests.get(HorizontalPodAutoscaler.class, name).getSpec().getMaxReplicas();
    return BigDecimal.valueOf(most + (most + 3) / 4);
  }
}
