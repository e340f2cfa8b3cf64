package io.lapstrake.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  private static final Node TREE =
      MapNode.of("name", "a\"b\n")
          .with("list", ListNode.of(Literal.of(1), Literal.of(0.1), Literal.NULL, Literal.TRUE))
          .with("none", MapNode.EMPTY)
          .with("nothing", ListNode.EMPTY);

  @Test
  void a_tree_is_written_in_one_line() {
    assertThat(Json.write(TREE))
        .isEqualTo(
            "{\"name\":\"a\\\"b\\n\",\"list\":[1,0.1,null,true],\"none\":{},\"nothing\":[]}");
  }

  @Test
  void a_tree_is_written_for_people() {
    assertThat(Json.writePretty(TREE))
        .isEqualTo(
            """
            {
              "name": "a\\"b\\n",
              "list": [
                1,
                0.1,
                null,
                true
              ],
              "none": {},
              "nothing": []
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1e-7, 1.0e-7",
    "1e21, 1.0e+21",
    "2.5e-320, 2.5e-320",
  })
  void a_decimal_has_the_fewest_digits_and_a_point(double number, String json) {
    assertThat(Json.write(Literal.of(number))).isEqualTo(json);
    assertThat(Double.parseDouble(json)).isEqualTo(number);
  }

  @Test
  void a_tree_that_needs_binding_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Json.write(MapNode.of("a", Input.text("host"))))
        .withMessageContaining("bound");
  }

  @Test
  void what_is_malformed_is_a_problem_with_its_line() {
    var problems = new Problems();
    assertThat(Json.read("state.json", "{\n  \"a\": tru\n}", problems)).isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .hasToString(
            """
            LAP-0002 Malformed JSON
              at state.json   (state.json:2:8)
              This cannot be read as JSON: Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false').
              Fix: correct the file at that line.""");
  }

  @Test
  void a_key_that_stands_twice_is_a_problem_with_both_lines() {
    var problems = new Problems();
    assertThat(Json.read("state.json", "{\"a\": {\"b\": 1,\n\"b\": 2}}", problems)).isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .hasToString(
            """
            LAP-0003 Key given twice
              at state.json, a   (state.json:2:1)
              The key "b" stands at line 2 and already at line 1 of the same map.
              Fix: keep one of them.""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|there is nothing to read",
        "{} {}|more follows the end",
        "{\"a\": 1,}|expected",
      })
  void what_is_no_single_value_is_a_problem(String text, String reason) {
    var problems = new Problems();
    assertThat(Json.read("a.json", text, problems)).isEmpty();
    assertThat(problems.sorted()).singleElement().asString().contains("LAP-0002").contains(reason);
  }

  @Test
  void a_number_beyond_a_double_is_a_problem() {
    var problems = new Problems();
    assertThat(Json.read("a.json", "[1e400]", problems)).isEmpty();
    assertThat(problems.sorted()).singleElement().asString().contains("LAP-0009", "[0]");
  }

  @Test
  void nesting_has_an_end() {
    var problems = new Problems();
    String text = "[".repeat(100_000);
    assertThat(Json.read("a.json", text, problems)).isEmpty();
    assertThat(problems.sorted()).singleElement().asString().contains("LAP-0004");
  }

  @Test
  void the_line_of_each_value_is_known() {
    YamlDocument document =
        Json.read("a.json", "{\n  \"a\": [\n    1,\n    {\"b\": 2}]}", new Problems())
            .orElseThrow();
    assertThat(document.at(FieldPath.of("a").index(0))).hasToString("a.json:3:5");
    assertThat(document.at(FieldPath.of("a").index(1).key("b"))).hasToString("a.json:4:11");
    assertThat(document.at(FieldPath.of("missing"))).hasToString("a.json:1:1");
  }

  @Test
  void a_tree_is_bound_to_a_deployment_of_fabric8() {
    Deployment deployment =
        Json.bind(
            RoundTripTest.read(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: api
                  creationTimestamp: "2026-01-01T00:00:00Z"
                spec:
                  replicas: 3
                  strategy:
                    rollingUpdate:
                      maxSurge: 25%
                      maxUnavailable: 0
                  template:
                    spec:
                      containers:
                      - name: api
                        image: nginx
                        resources:
                          limits:
                            cpu: 250m
                            memory: 1
                """),
            Deployment.class);
    assertThat(deployment.getMetadata().getName()).isEqualTo("api");
    assertThat(deployment.getMetadata().getCreationTimestamp()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(deployment.getSpec().getReplicas()).isEqualTo(3);
    assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxSurge())
        .isEqualTo(new IntOrString("25%"));
    assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable())
        .isEqualTo(new IntOrString(0));
    var container = deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    assertThat(container.getResources().getLimits())
        .containsEntry("cpu", new Quantity("250m"))
        .containsEntry("memory", new Quantity("1"));
  }

  @Test
  void what_is_bound_and_turned_back_is_the_same() throws Exception {
    Node service =
        RoundTripTest.read(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              labels:
                "true": "1"
            spec:
              ports:
              - name: http
                port: 80
                targetPort: http
            """);
    String json = new ObjectMapper().writeValueAsString(Json.bind(service, Service.class));
    assertThat(Json.read("s", json, new Problems()).orElseThrow().tree()).isEqualTo(service);
  }

  record Size(BigInteger whole, double part) {}

  @Test
  void numbers_are_bound_exactly() {
    MapNode tree =
        MapNode.of("whole", Literal.ofObject(new BigInteger("12345678901234567890")))
            .with("part", Literal.of(0.1));
    assertThat(Json.bind(tree, Size.class))
        .isEqualTo(new Size(new BigInteger("12345678901234567890"), 0.1));
  }

  @Test
  void a_class_that_cannot_hold_a_tree_refuses_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.bind(MapNode.of("length", "1"), Size.class))
        .withMessageStartingWith("A " + Size.class.getName() + " cannot hold this object: ");
  }
}
