package io.lapstrake.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.yaml.Parsed;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void a_deployment_is_namespaced_and_a_namespace_is_not() {
    assertThat(Rules.kubernetes().of("apps", "Deployment").isNamespaced()).isTrue();
    assertThat(Rules.kubernetes().of("", "Namespace").isNamespaced()).isFalse();
    assertThat(Rules.kubernetes().of("example.com", "Widget").isNamespaced()).isTrue();
  }

  @Test
  void formats_are_found_by_path() {
    var found = new ArrayList<String>();
    FieldFormats.check(
        Parsed.map(
            """
            metadata: {name: Web_1, annotations: {"a b": x}}
            spec:
              template:
                spec:
                  containers:
                  - {name: api, image: "api:1", ports: [{containerPort: 70000}, {containerPort: "80"}], env: [{name: A, value: 1}]}
                  - name: x
                    resources: {limits: {cpu: 1Gb, memory: -1}}
            """),
        Rules.kubernetes().of("apps", "Deployment"),
        (path, finding) -> found.add(finding.code() + " " + path));
    assertThat(found)
        .contains("LAP-0312 spec.template.spec.containers[name=api].ports[0].containerPort");
  }
}
