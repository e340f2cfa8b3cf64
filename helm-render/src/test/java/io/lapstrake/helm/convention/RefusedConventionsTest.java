package io.lapstrake.helm.convention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kubernetes would refuse of the values that people know is refused by both sides before. */
class RefusedConventionsTest {

  private static final BothSides BOTH = new BothSides(HelmCreateTest.twin());

  @AfterAll
  static void close() {
    BOTH.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "refused.csv", delimiter = '|', quoteCharacter = '`')
  void what_kubernetes_would_refuse_is_refused_with_its_place(
      String values, String helm, String lapstrake) {
    assertThat(BOTH.refusalOfHelm(values)).contains(helm);
    assertThat(BOTH.problems(values)).isEqualTo(lapstrake);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nameOverride: 1-web",
        "nameOverride: a-name-that-is-longer-than-sixty-three-characters-and-is-cut-behind-a-hyphen",
        "serviceAccount: {create: false, name: team.web}",
        "podAnnotations: {example.com/a.b_C: \"two\\nlines\"}",
        "podLabels: {example.com/tier: \"\", Tier_2: a.B_c}",
        "imagePullSecrets: null",
        "livenessProbe: null",
        "resources: null",
        "imagePullSecrets: [{name: a}, {name: b.c}]",
        "ingress: {enabled: true, hosts: [{host: \"\", paths: [{path: /}]}]}",
        "ingress: {enabled: true, hosts: [{host: \"*.a-b.c\", paths: [{path: /x(/|$)(.*)}]}]}",
        "ingress: {enabled: true, hosts: [{host: 1.x1, paths: [{path: /%20, pathType: Exact}]}]}"
      })
  void what_kubernetes_takes_is_taken(String values) {
    assertThat(BOTH.refusalOfHelm(values)).isEmpty();
    assertThat(BOTH.problems(values)).isEmpty();
  }
}
