package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What programs read. A change here breaks them: only new fields may be added. */
class PlanJsonTest {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  private static final Manifests BEFORE =
      shop(
          config("changed", "k", "1"),
          config("gone", "k", "1"),
          config("kept", "k", "1"),
          config("renamed", "k", "1").named(Literal.of("old")));

  private static final Manifests AFTER =
      shop(
          config("changed", "k", "2"),
          config("kept", "k", "1"),
          config("new", "k", "1"),
          config("renamed", "k", "1").named(Literal.of("other")));

  private static JsonNode read(Plan plan) throws Exception {
    return JACKSON.readTree(plan.toJson());
  }

  @Test
  void the_schema_is_stable() throws Exception {
    Observed observed =
        Observed.of(
            List.of(
                new Drift(
                    "shop/configmap.kept.yaml",
                    Optional.of(new ResourceKey("", "ConfigMap", "shop", "kept")),
                    Drift.Kind.EDITED,
                    "",
                    Optional.of(MapNode.of("kind", "ConfigMap")))));
    State state = Plan.between(BEFORE, State.none()).next("4f6d");

    assertThat(read(Plan.between(AFTER, state, observed)))
        .isEqualTo(
            JACKSON.readTree(
                """
                {"format": 1, "stack": "shop", "environment": "prod", "lineage": "4f6d", "serial": 1,
                 "counts": {"create": 1, "update": 1, "replace": 1, "delete": 1, "move": 0, "adopt": 0,
                  "accept": 0, "forget": 0, "keep": 1},
                 "risks": [
                  {"kind": "replacement", "level": "medium", "address": "shop/ConfigMap/renamed",
                   "object": "ConfigMap shop/old", "fields": ["metadata.name"],
                   "words": "must be replaced: metadata.name cannot change"},
                  {"kind": "deletion", "level": "medium", "address": "shop/ConfigMap/gone",
                   "object": "ConfigMap shop/gone", "fields": [], "words": "delete"},
                  {"kind": "in_place", "level": "low", "address": "shop/ConfigMap/changed",
                   "object": "ConfigMap shop/changed", "fields": [], "words": "in place"}],
                 "changes": [
                  {"action": "update", "address": "shop/ConfigMap/changed",
                   "group": "", "kind": "ConfigMap", "namespace": "shop", "name": "changed",
                   "level": "in_place", "effect": "in place",
                   "fields": [{"path": "data.k", "form": "changed", "before": "1", "after": "2"}], "wave": 1},
                  {"action": "create", "address": "shop/ConfigMap/new",
                   "group": "", "kind": "ConfigMap", "namespace": "shop", "name": "new",
                   "after": {"apiVersion": "v1", "kind": "ConfigMap",
                             "metadata": {"name": "new", "namespace": "shop"}, "data": {"k": "1"}}, "wave": 1},
                  {"action": "replace", "address": "shop/ConfigMap/renamed",
                   "before": {"group": "", "namespace": "shop", "name": "old"},
                   "order": "create_first", "because": [],
                   "group": "", "kind": "ConfigMap", "namespace": "shop", "name": "other",
                   "level": "replace", "effect": "must be replaced: metadata.name cannot change",
                   "fields": [{"path": "metadata.name", "form": "changed",
                               "before": "old", "after": "other"}], "wave": 1},
                  {"action": "delete", "address": "shop/ConfigMap/gone",
                   "group": "", "kind": "ConfigMap", "namespace": "shop", "name": "gone",
                   "wave": 2}],
                 "outputs": [],
                 "steps": [
                  {"wave": 1, "action": "update", "address": "shop/ConfigMap/changed",
                   "object": "ConfigMap shop/changed"},
                  {"wave": 1, "action": "create", "address": "shop/ConfigMap/new",
                   "object": "ConfigMap shop/new"},
                  {"wave": 1, "action": "create", "address": "shop/ConfigMap/renamed",
                   "object": "ConfigMap shop/other"},
                  {"wave": 2, "action": "delete", "address": "shop/ConfigMap/renamed",
                   "object": "ConfigMap shop/old"},
                  {"wave": 2, "action": "delete", "address": "shop/ConfigMap/gone",
                   "object": "ConfigMap shop/gone"}],
                 "drift": [{"place": "shop/configmap.kept.yaml", "object": "ConfigMap shop/kept",
                            "kind": "edited"}],
                 "refusals": []}
                """));
  }

  @Test
  void the_same_plan_gives_the_same_text() {
    assertThat(Plan.between(AFTER, State.of(BEFORE)).toJson())
        .isEqualTo(Plan.between(AFTER, State.of(BEFORE)).toJson())
        .doesNotContain("\n");
  }

  @Test
  void nothing_to_do_is_an_empty_list_of_changes() throws Exception {
    JsonNode json = read(Plan.between(BEFORE, State.of(BEFORE)));

    assertThat(json.get("changes")).isEmpty();
    assertThat(json.at("/counts/keep").intValue()).isEqualTo(4);
  }

  @Test
  void secrets_are_left_out() throws Exception {
    Draft before = config("a", "k", "was-plain").set(Literal.of("s3cret").sensitive(), "data", "p");
    Draft after =
        config("a", "k", "")
            .set(Literal.of("t0psecret").sensitive(), "data", "k")
            .set(Literal.of("n3w").sensitive(), "data", "p");
    Draft created = config("b", "k", "").set(Literal.of("cr3ated").sensitive(), "data", "k");

    Plan plan = Plan.between(shop(after, created), State.of(shop(before)));

    assertThat(plan.toJson()).doesNotContain("s3cret", "t0psecret", "n3w", "cr3ated", "was-plain");
    assertThat(read(plan).at("/changes/0/fields/0/before").textValue()).isEqualTo("(sensitive)");
    assertThat(read(plan).at("/changes/1/after/data/k").textValue()).isEqualTo("(sensitive)");
  }
}
