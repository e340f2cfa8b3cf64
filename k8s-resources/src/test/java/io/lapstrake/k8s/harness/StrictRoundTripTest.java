package io.lapstrake.k8s.harness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The round trip finds what fabric8's own strict mode lets through. */
class StrictRoundTripTest {

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: api
      spec:
        replicas: 2
        selector:
          matchLabels:
            app: api
        template:
          metadata:
            labels:
              app: api
          spec:
            containers:
            - name: api
              image: api:1
              readinessProbe:
                httpGet:
                  path: /ready
                  port: http
      """;

  @Test
  void a_well_written_object_passes() {
    assertThatCode(() -> StrictRoundTrip.check(DEPLOYMENT)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} written as {1}")
  @CsvSource({
    "  replicas:, '  replica:', Deployment.Spec [replica]",
    "        image:, '        img:', Deployment.Spec.Template.Spec.Containers[0] [img]",
    "            path:, '            paths:', "
        + "Deployment.Spec.Template.Spec.Containers[0].ReadinessProbe.HttpGet [paths]"
  })
  void a_misspelt_field_fails_at_any_depth(String right, String wrong, String place) {
    String misspelt = DEPLOYMENT.replace(right.strip(), wrong.strip());

    assertThatThrownBy(() -> StrictRoundTrip.check(misspelt))
        .isInstanceOf(AssertionError.class)
        .hasMessage("fabric8 does not know [" + place + "]");
  }
}
