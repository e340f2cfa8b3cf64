package io.lapstrake.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceIdTest {

  @ParameterizedTest
  @CsvSource({
    "grafana, grafana",
    "mon/grafana, mon-grafana",
    "mon/mon-grafana, mon-grafana",
    "mon/mon, mon",
    "mon/monster, mon-monster",
    "kubeStack/grafana, kube-stack-grafana",
    "kubeStack/kube-stack-grafana, kube-stack-grafana",
    "shop/mon/grafana, shop-mon-grafana",
    "mon/nn.grafana, mon-nn.grafana"
  })
  void an_id_is_a_part_of_names_with_hyphens(String id, String part) {
    assertThat(new ResourceId("Deployment", id).hyphenated()).isEqualTo(part);
  }
}
