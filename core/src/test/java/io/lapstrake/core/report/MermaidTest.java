package io.lapstrake.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.ResourceId;
import org.junit.jupiter.api.Test;

class MermaidTest {

  @Test
  void an_arrow_leads_from_what_must_be_there_first() {
    assertThat(Mermaid.of(Plans.typical()).text())
        .isEqualTo(
            """
            flowchart LR
              n0["ConfigMap<br/>shop/api"]:::update
              n1["ConfigMap<br/>shop/new"]:::create
              n2["Deployment<br/>shop/api"]:::update
              n3["StatefulSet<br/>shop/postgres"]:::replace
              n4["ConfigMap<br/>shop/old"]:::delete
              n0 --> n2
              n1 --> n2
              classDef create fill:#dafbe1,stroke:#1a7f37,color:#1f2328
              classDef update fill:#fff8c5,stroke:#9a6700,color:#1f2328
              classDef replace fill:#ffebe9,stroke:#cf222e,color:#1f2328
              classDef delete fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:4
            """);
  }

  @Test
  void what_is_built_on_is_drawn_though_it_stays() {
    var settings = Described.config("settings", "k", "v");
    var before = Described.deployment("api", "api:1").after(id("settings"));
    var after = Described.deployment("api", "api:2").after(id("settings"));
    var other = Described.config("other", "k", "v");

    Plan plan =
        Plan.between(
            Described.shop(settings, after, other),
            State.of(Described.shop(settings, before, other)));

    assertThat(Mermaid.of(plan).text())
        .contains("n0[\"ConfigMap<br/>shop/settings\"]:::keep", "n0 --> n1")
        .doesNotContain("other");
  }

  private static ResourceId id(String config) {
    return new ResourceId("ConfigMap", config);
  }

  @Test
  void what_is_too_much_for_a_picture_is_drawn_by_component() {
    Component parts = Component.named("parts");
    for (int i = 0; i < 61; i++) {
      String name = "c" + i;
      Resource config = () -> Described.config(name, "k", "v");
      parts = parts.with(config);
    }
    Resource free = () -> Described.config("free", "k", "v");
    Manifests all =
        Stack.named("shop").in("shop").with(parts, free).resolve(Environment.named("prod"));

    assertThat(Mermaid.of(Plan.between(all, State.none())).text())
        .startsWith(
            """
            flowchart LR
              n0["shop<br/>1 to create"]:::create
              n1["shop/parts<br/>61 to create"]:::create
              classDef""");
  }

  @Test
  void there_is_nothing_to_draw_where_nothing_changes() {
    assertThat(Mermaid.of(Plans.named("nothing")).isEmpty()).isTrue();
  }
}
