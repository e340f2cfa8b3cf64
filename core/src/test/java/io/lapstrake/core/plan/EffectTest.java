package io.lapstrake.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the change of a field means. The expectations are those of the API server's validation, as
 * listed for Kubernetes 1.35 to 1.37.
 */
class EffectTest {

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          apps/Deployment | {selector: {matchLabels: {app: a}}} | {selector: {matchLabels: {app: b}}} | spec.selector.matchLabels.app
          apps/DaemonSet | {selector: {matchLabels: {app: a}}} | {selector: {matchLabels: {app: b}}} | spec.selector.matchLabels.app
          apps/ReplicaSet | {selector: {matchLabels: {app: a}}} | {selector: {matchLabels: {app: b}}} | spec.selector.matchLabels.app
          apps/StatefulSet | {selector: {matchLabels: {app: a}}} | {selector: {matchLabels: {app: b}}} | spec.selector.matchLabels.app
          apps/StatefulSet | {serviceName: a} | {serviceName: b} | spec.serviceName
          apps/StatefulSet | {podManagementPolicy: OrderedReady} | {podManagementPolicy: Parallel} | spec.podManagementPolicy
          apps/StatefulSet | {} | {podManagementPolicy: Parallel} | spec.podManagementPolicy
          apps/StatefulSet | {volumeClaimTemplates: [{metadata: {name: d}}]} | {volumeClaimTemplates: [{metadata: {name: e}}]} | spec.volumeClaimTemplates[0].metadata.name
          """)
  void cannot_change_in_place(String kind, String before, String after, String fields) {
    Effect effect = effect(kind, "spec: " + before, "spec: " + after);
    assertThat(effect.level()).isEqualTo(Effect.Level.REPLACE);
    assertThat(effect.fields()).extracting(Object::toString).containsExactly(fields);
  }

  static Effect effect(String kind, String before, String after) {
    return difference(kind, before, after).effect();
  }

  static Difference difference(String kind, String before, String after) {
    MapNode was = Parsed.map(before);
    return Difference.between(was, Parsed.map(after), rules(kind));
  }

  static KindRules rules(String kind) {
    int slash = kind.indexOf('/');
    return Rules.kubernetes()
        .of(slash < 0 ? "" : kind.substring(0, slash), kind.substring(slash + 1));
  }
}
