package io.lapstrake.examples.shop;

import static io.lapstrake.testing.LapstrakeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.State;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the shop's team wants to stay true, whatever changes. */
class ShopTest {

  private final Shop shop = new Shop();
  private final Environment production = Environment.read(Path.of("environments/prod.yaml"));
  private final Environment staging = Environment.read(Path.of("environments/staging.yaml"));
  private final Manifests prod = shop.resolve(production);

  @Test
  void everything_lives_in_the_shops_namespace() {
    assertThat(prod).areAllIn("shop");
    assertThat(shop.resolve(staging)).areAllIn("shop");
  }

  @Test
  void no_check_finds_anything_that_the_shop_does_not_accept() {
    assertThat(prod).passesChecks().hasNoWarnings();
    assertThat(shop.resolve(staging)).passesChecks().hasNoWarnings();
  }

  @Test
  void production_runs_several_apis_and_logs_little() {
    assertThat(prod.get(Deployment.class, "api").getSpec().getReplicas()).isGreaterThan(1);
    assertThat(prod.toYaml()).contains("level: info");
    assertThat(shop.resolve(staging).toYaml()).contains("level: debug");
  }

  @Test
  void the_api_is_probed_and_bounded() {
    Container api =
        prod.get(Deployment.class, "api").getSpec().getTemplate().getSpec().getContainers().get(0);

    assertThat(api.getReadinessProbe()).isNotNull();
    assertThat(api.getLivenessProbe()).isNotNull();
    assertThat(api.getResources().getLimits()).containsKey("memory");
  }

  @Test
  void the_database_is_reached_by_the_api_alone() {
    NetworkPolicy toDatabase = prod.get(NetworkPolicy.class, "postgres-pg-from-api");

    assertThat(prod).has("NetworkPolicy", "deny-all");
    assertThat(toDatabase.getSpec().getIngress())
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule.getFrom())
                    .singleElement()
                    .satisfies(
                        peer ->
                            assertThat(peer.getPodSelector().getMatchLabels())
                                .containsEntry("app.kubernetes.io/name", "api")));
  }

  @Test
  void logs_are_collected_unless_that_is_turned_off() {
    assertThat(prod).has("DaemonSet", "logs");
    assertThat(shop.resolve(production.with("logs.enabled", false))).hasNo("DaemonSet", "logs");
  }

  @Test
  void a_new_image_restarts_the_api_and_nothing_else() {
    Manifests next = shop.resolve(production.with("api.tag", "v2.0.0"));

    assertThat(Plan.between(next, State.of(prod)))
        .changesOnly("Deployment/api")
        .restartsOnly("api")
        .hasNoReplacements();
  }

  @Test
  void a_tag_that_is_no_release_is_refused() {
    assertThatThrownBy(() -> shop.resolve(production.with("api.tag", "latest")))
        .hasMessageContaining("api.tag")
        .hasMessageContaining("latest");
  }
}
