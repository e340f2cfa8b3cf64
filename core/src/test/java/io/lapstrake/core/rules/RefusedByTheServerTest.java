package io.lapstrake.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an API server refuses in one object is a problem; what stands beside it is none. */
class RefusedByTheServerTest {

  private static final MapNode TABLE = Parsed.map(text());

  private static String text() {
    try (InputStream file = RefusedByTheServerTest.class.getResourceAsStream("refused.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<RefusedCase> cases() {
    return TABLE.list("cases").items().stream().map(RefusedByTheServerTest::read);
  }

  private static RefusedCase read(Node written) {
    MapNode map = (MapNode) written;
    return new RefusedCase(TABLE.map("bases").map(String.valueOf(map.text("base"))), map);
  }

  private static List<String> found(MapNode object) {
    var found = new ArrayList<String>();
    Rules.kubernetes().check(object, (path, finding) -> found.add((finding.code() + " " + path)));
    return found;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void is_refused(RefusedCase each) {
    assertThat(found(each.refused())).containsExactlyInAnyOrderElementsOf(each.expected());
  }

  @ParameterizedTest(name = "beside {0}")
  @MethodSource("cases")
  void its_neighbour_is_accepted(RefusedCase each) {
    assertThat(found(each.accepted())).isEmpty();
  }

  @Test
  void every_base_is_accepted() {
    for (Entry base : TABLE.map("bases").entries()) {
      MapNode object = ((MapNode) base.value()).map("object");
      assertThat(found(object)).as(String.valueOf(base.literalKey())).isEmpty();
    }
  }

  @Test
  void every_case_has_a_source_and_a_name_of_its_own() {
    assertThat(cases().map(each -> each.written().text("source"))).doesNotContainNull();
    assertThat(cases().map(RefusedCase::toString)).doesNotHaveDuplicates().hasSizeGreaterThan(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a Deployment of an API that went in 1.16 | Kubernetes 1.16 and later do not serve Deployment of extensions/v1beta1; the target is 1.34. / use apps/v1.
          a version that never was | "apps/v2" was given; Kubernetes serves Deployment as apps/v1. / write apps/v1.
          a Deployment without a selector | selector is not set; Kubernetes requires it. / set selector.
          an external name that is none | externalName is not set; Kubernetes requires it where type is ExternalName. / set externalName.
          a budget of both kinds | minAvailable and maxUnavailable are set together; Kubernetes accepts at most one. / keep one of them, and take the others out.
          an Ingress that leads nowhere | Nothing is set of defaultBackend and rules; Kubernetes requires at least one. / set one of them or more.
          a node port of a Service that has none | nodePort is set; Kubernetes does not accept it where type is ClusterIP. / take it out, or change the other field.
          a headless Service with a load balancer | "None" was given; Kubernetes does not accept it where type is LoadBalancer or NodePort. / write another value, or change the other field.
          a request above its limit | "1Gi" was given; Kubernetes accepts no more than the same of limits, which is 1000Mi. / lower it, or raise the same of limits.
          more replicas at least than at most | 4 was given; Kubernetes accepts no more than maxReplicas, which is 3. / lower it, or raise maxReplicas.
          a deadline that passes before a pod is ready | 600 was given; Kubernetes accepts less than progressDeadlineSeconds, which is 600. / lower it, or raise progressDeadlineSeconds.
          two ports of one name | name=http was given before; Kubernetes accepts it once. / take one of the two out, or change one of them.
          a variable twice | name=A was given before; Kubernetes tells the items of this list apart by it, and server-side apply refuses it twice. / take one of the two out, or change one of them.
          a mount of a volume that the pod does not have | "dtaa" was given; Kubernetes accepts what stands in volumes[*].name; there are data, disk. / write one of those, or add it there.
          four name servers | 4 are given here; Kubernetes accepts 0 to 3. / take some out.
          a definition that stores two versions | Kubernetes accepts exactly one of which versions[*].storage is true; 2 are. / set it in one of them, and in no other.
          a definition of another name | "widget.example.com" was given; Kubernetes accepts spec.names.plural and spec.group with a dot between. / write widgets.example.com, or change the other fields.
          an exception outside its range | "11.0.0.0/16" was given; Kubernetes accepts a part of cidr, which is 10.0.0.0/8. / write a range within it, or change the other field.
          """)
  void says_what_is_accepted_and_what_to_do(String name, String text) {
    assertThat(problem(name)).isEqualTo(text);
  }

  @Test
  void a_whole_problem_names_the_place() {
    assertThat(problems("a mount without a path"))
        .containsExactly(
            """
            LAP-0340 Missing field
              at shop/api, spec.containers[name=api].volumeMounts[0].mountPath
              mountPath is not set; Kubernetes requires it.
              Fix: set mountPath.""");
  }

  private static String problem(String name) {
    RefusedCase each = named(name);
    var texts = new ArrayList<String>();
    Rules.kubernetes()
        .check(
            each.refused(), (path, finding) -> texts.add(finding.detail() + " / " + finding.fix()));
    return String.join("\n", texts);
  }

  private static RefusedCase named(String name) {
    return cases().filter(it -> it.toString().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> problems(String name) {
    RefusedCase each = named(name);
    var problems = new ArrayList<String>();
    Rules.kubernetes()
        .check(
            each.refused(),
            (path, finding) ->
                problems.add(finding.at(Place.of("shop/api").field(path)).toString()));
    return problems;
  }
}
