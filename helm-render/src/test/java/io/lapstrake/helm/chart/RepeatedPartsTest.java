package io.lapstrake.helm.chart;

import static io.lapstrake.k8s.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several objects for each record, which refer to each other, and some of them only at times. */
class RepeatedPartsTest {

  private static final Input<String> NAME = Input.text("name").matching("[a-z]+");
  private static final Input<Boolean> OPEN = Input.flag("open").orElse(false);
  private static final Input<List<MapNode>> TENANTS = Input.records("tenants", NAME, OPEN);

  private static final String TWO = "tenants: [{name: acme}, {name: beta, open: true}]";

  private static Part tenant(Item tenant) {
    var name = Text.format("web-%s", tenant.get(NAME));
    var settings = ConfigMap.named("settings").withName(name).entry("tenant", tenant.get(NAME));
    var web =
        Deployment.named("web")
            .withName(name)
            .container(
                Container.of("web", "nginx:1.27")
                    .port("http", 80)
                    .env("TENANT", settings.key("tenant")));
    var front = web.service().port("http", 80);
    var way = Ingress.named("way").withName(name).route("/", front.port("http"));
    return Part.all(settings, web, front, Part.when(tenant.get(OPEN), way));
  }

  private static Stack stack() {
    return Stack.named("shop").in("shop").forEach(TENANTS, RepeatedPartsTest::tenant);
  }

  @Test
  void each_record_has_all_of_the_parts_and_the_conditional_ones_where_they_hold() {
    var manifests = stack().resolve(Environment.named("test").values("values.yaml", TWO));

    assertThat(manifests)
        .extracting(it -> it.address().toString())
        .containsExactlyInAnyOrder(
            "shop/ConfigMap/settings[acme]",
            "shop/ConfigMap/settings[beta]",
            "shop/Service/web[acme]",
            "shop/Service/web[beta]",
            "shop/Deployment/web[acme]",
            "shop/Deployment/web[beta]",
            "shop/Ingress/way[beta]");
  }

  @Test
  void those_of_one_record_refer_to_each_other() {
    var manifests = stack().resolve(Environment.named("test").values("values.yaml", TWO));

    assertThat(manifests)
        .filteredOn(it -> it.address().toString().endsWith("Deployment/web[beta]"))
        .extracting(Manifest::toYaml)
        .singleElement()
        .asString()
        .contains("configMapKeyRef:", "name: web-beta")
        .doesNotContain("acme");
  }

  @Test
  void the_chart_gives_the_same() {
    try (var harness = new ChartHarness(stack())) {
      harness.assertSame(TWO);
      harness.assertSame("tenants: [{name: acme, open: true}]");
    }
  }
}
