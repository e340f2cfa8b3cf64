package io.lapstrake.k8s.reach;

import static io.lapstrake.k8s.harness.Documents.found;
import static io.lapstrake.k8s.harness.Documents.object;
import static io.lapstrake.k8s.harness.Documents.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.state.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which paths a plan opens and closes. */
class TrafficRisksTest {

  private static String workload(String name, int port) {
    return object(
        "apps/v1",
        "Deployment",
        name,
        """
        spec:
          selector: {matchLabels: {app: %s}}
          template:
            metadata: {labels: {app: %s}}
            spec: {containers: [{name: c, image: c, ports: [{name: main, containerPort: %d}]}]}
        """
            .formatted(name, name, port));
  }

  private static final String PODS =
      workload("api", 8080) + workload("db", 5432) + workload("logs", 9000);

  private static String policy(String name, String spec) {
    return object("networking.k8s.io/v1", "NetworkPolicy", name, "spec: {" + spec + "}");
  }

  private static String toDb(String from) {
    return policy("db", "podSelector: {matchLabels: {app: db}}, ingress: [{from: [" + from + "]}]");
  }

  private static final String API = "{podSelector: {matchLabels: {app: api}}}";
  private static final String ALL = "{podSelector: {}}";

  private static List<String> risks(String before, String after) {
    return found(new TrafficRisks(), before, after);
  }

  @Test
  void a_policy_that_lets_in_more_opens_paths() {
    assertThat(risks(PODS + toDb(API), PODS + toDb(ALL)))
        .containsExactly(
            "MEDIUM TRAFFIC_OPENED NetworkPolicy shop/db: opens: any pod of namespace shop →"
                + " Deployment shop/db:5432");
    assertThat(risks(PODS + toDb(ALL), PODS + toDb(API)))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED NetworkPolicy shop/db: closes: any pod of namespace shop →"
                + " Deployment shop/db:5432");
  }

  @Test
  void a_policy_in_other_words_of_which_no_path_is_found_is_told_as_such() {
    String other =
        policy(
            "db",
            "podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: [{from: ["
                + API
                + "], ports: [{port: main}, {port: 1, endPort: 65535}, {protocol: UDP}, {protocol: SCTP}]}]");

    assertThat(risks(PODS + toDb(API), PODS + other)).containsExactly(CHANGED);
    assertThat(risks(PODS + other, PODS + toDb(API))).containsExactly(CHANGED);
  }

  private static final String CHANGED =
      "MEDIUM TRAFFIC_CHANGED NetworkPolicy shop/db: who reaches whom may change, though no path is"
          + " found that does";

  @Test
  void a_policy_that_says_another_thing_never_changes_in_silence() {
    String from = "{namespaceSelector: {matchExpressions: [{key: a, operator: In, values: [x]}]}}";
    String other = "{namespaceSelector: {matchLabels: {a: x}}, podSelector: {}}";

    assertThat(risks(PODS + toDb(from), PODS + toDb(other))).containsExactly(CHANGED);
    assertThat(risks(PODS + toDb(from), PODS + toDb(from).replace("name: db,", "name: other,")))
        .isEmpty();
    assertThat(
            risks(workload("api", 8080), workload("api", 8080) + workload("db", 5432) + toDb(from)))
        .isEmpty();
  }

  @Test
  void a_first_policy_closes_for_all_but_those_it_names() {
    assertThat(risks(PODS, PODS + toDb(API)))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED NetworkPolicy shop/db: closes: anyone → Deployment shop/db:5432");
    assertThat(risks(PODS + toDb(API), PODS))
        .containsExactly(
            "MEDIUM TRAFFIC_OPENED NetworkPolicy shop/db: opens: anyone → Deployment shop/db:5432");
  }

  @Test
  void blocks_of_addresses_and_pods_of_others_are_told_by_what_selects_them() {
    String others =
        "{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}, {namespaceSelector: {matchLabels:"
            + " {kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: {app: prometheus}}}";

    assertThat(risks(PODS + toDb(API), PODS + toDb(API + ", " + others)))
        .containsExactly(
            "MEDIUM TRAFFIC_OPENED NetworkPolicy shop/db: opens: pods app=prometheus of namespace"
                + " monitoring, 10.0.0.0/8 but for 10.1.0.0/16 → Deployment shop/db:5432");
  }

  private static String block(String cidr) {
    return "{ipBlock: {cidr: " + cidr + "}}";
  }

  private static String closesFor(String who) {
    return opensFrom(who).replace("OPENED", "CLOSED").replace("opens", "closes");
  }

  @Test
  void a_block_that_is_said_in_parts_opens_and_closes_nothing() {
    String whole = toDb(block("10.0.0.0/8"));
    String halves = toDb(block("10.0.0.0/9") + ", " + block("10.128.0.0/9"));
    String all = toDb(block("0.0.0.0/0"));
    String parts = toDb(block("0.0.0.0/1") + ", " + block("128.0.0.0/1"));
    String longOnes = toDb(block("2001:db8::/32"));
    String longParts = toDb(block("2001:db8::/33") + ", " + block("2001:db8:8000::/33"));

    for (List<String> each :
        List.of(List.of(whole, halves), List.of(all, parts), List.of(longOnes, longParts))) {
      assertThat(risks(PODS + each.get(0), PODS + each.get(1))).containsExactly(CHANGED);
      assertThat(risks(PODS + each.get(1), PODS + each.get(0))).containsExactly(CHANGED);
    }
  }

  @Test
  void of_a_block_that_shrinks_only_what_is_cut_off_closes() {
    assertThat(risks(PODS + toDb(block("10.0.0.0/8")), PODS + toDb(block("10.0.0.0/9"))))
        .containsExactly(closesFor("10.128.0.0/9"));
    assertThat(
            risks(
                PODS + toDb(block("10.0.0.0/30")),
                PODS + toDb(block("10.0.0.0/32") + ", " + block("10.0.1.0/24"))))
        .containsExactly(closesFor("10.0.0.1-10.0.0.3"), opensFrom("10.0.1.0/24"));
  }

  @Test
  void what_is_excepted_of_all_addresses_closes_alone() {
    String except = "{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.169.254/32]}}";

    assertThat(risks(PODS + toDb(block("0.0.0.0/0")), PODS + toDb(except)))
        .containsExactly(closesFor("169.254.169.254/32"));
    assertThat(risks(PODS + toDb(except), PODS + toDb(block("0.0.0.0/0"))))
        .containsExactly(opensFrom("169.254.169.254/32"));
  }

  private static String onPorts(String ports) {
    return toDb(ALL).replace("]}]", "], ports: [" + ports + "]}]");
  }

  @Test
  void a_span_of_ports_that_is_said_in_parts_opens_and_closes_nothing() {
    String whole = onPorts("{port: 80, endPort: 90}");
    String parts = onPorts("{port: 80, endPort: 85}, {port: 86, endPort: 90}");
    String every = onPorts("{port: 1, endPort: 65535}");
    String both = onPorts("{port: 1, endPort: 1000}, {port: 1001, endPort: 65535}");

    assertThat(risks(PODS + whole, PODS + parts)).containsExactly(CHANGED);
    assertThat(risks(PODS + parts, PODS + whole)).containsExactly(CHANGED);
    assertThat(risks(PODS + every, PODS + both)).containsExactly(CHANGED);
    assertThat(risks(PODS + both, PODS + every)).containsExactly(CHANGED);
  }

  @Test
  void of_a_span_of_ports_that_shrinks_only_what_is_cut_off_closes() {
    assertThat(
            risks(
                PODS + onPorts("{port: 80, endPort: 90}"),
                PODS + onPorts("{port: 80, endPort: 85}")))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED NetworkPolicy shop/db: closes: any pod of namespace shop →"
                + " Deployment shop/db:86-90");
  }

  /** Cuts each block and each span of ports into parts. */
  private static String inParts(Random random, int first, int last, String form) {
    StringBuilder parts = new StringBuilder();
    for (int at = first; at <= last; ) {
      int end = at + random.nextInt(last - at + 1);
      parts.append(parts.length() == 0 ? "" : ", ").append(form.formatted(at, end));
      at = end + 1;
    }
    return parts.toString();
  }

  @Property(tries = 100)
  void however_it_is_cut_what_is_covered_counts(@ForAll long seed) {
    Random random = new Random(seed);
    String one = inParts(random, 8000, 8040, "{port: %d, endPort: %d}");
    String other = inParts(random, 8000, 8040, "{port: %d, endPort: %d}");

    assertThat(risks(PODS + onPorts(one), PODS + onPorts(other)))
        .allMatch(it -> it.equals(CHANGED));

    String range = "{ipBlock: {cidr: 10.0.0.%d/32}}";
    String from = singles(random, 0, 16, range);
    String again = singles(random, 0, 16, range);
    assertThat(risks(PODS + toDb(from), PODS + toDb(again))).allMatch(it -> it.equals(CHANGED));
  }

  /** Addresses in any order, some of them in blocks of two. */
  private static String singles(Random random, int first, int end, String form) {
    List<String> parts = new ArrayList<>();
    for (int at = first; at < end; at += 2) {
      if (random.nextBoolean()) {
        parts.add("{ipBlock: {cidr: 10.0.0.%d/31}}".formatted(at));
      } else {
        parts.add(form.formatted(at));
        parts.add(form.formatted(at + 1));
      }
    }
    Collections.shuffle(parts, random);
    return String.join(", ", parts);
  }

  private static String where(String key, String operator, String values) {
    return "{matchExpressions: [{key: %s, operator: %s, values: [%s]}]}"
        .formatted(key, operator, values);
  }

  private static String opensFrom(String who) {
    return "MEDIUM TRAFFIC_OPENED NetworkPolicy shop/db: opens: "
        + who
        + " → Deployment shop/db:5432";
  }

  @Test
  void every_value_that_a_selector_names_stands_for_somebody() {
    String one = "{namespaceSelector: " + where(Witness.NAME_LABEL, "In", "team-a") + "}";
    String two = "{namespaceSelector: " + where(Witness.NAME_LABEL, "In", "team-a, team-b") + "}";

    assertThat(risks(PODS + toDb(one), PODS + toDb(two)))
        .containsExactly(opensFrom("any pod of namespace team-b"));

    String role = "{podSelector: " + where("role", "In", "a") + "}";
    String roles = "{podSelector: " + where("role", "In", "a, b") + "}";

    assertThat(risks(PODS + toDb(role), PODS + toDb(roles)))
        .containsExactly(opensFrom("pods role=b of namespace shop"));
  }

  @Test
  void whom_a_selector_shuts_out_it_lets_in_without() {
    String not = "{namespaceSelector: " + where("env", "NotIn", "dev") + "}";
    String absent = "{podSelector: {matchExpressions: [{key: old, operator: DoesNotExist}]}}";

    assertThat(risks(PODS + toDb(not), PODS + toDb("{namespaceSelector: {}}")))
        .containsExactly(opensFrom("any pod of namespaces env=dev"));
    assertThat(risks(PODS + toDb(absent), PODS + toDb(ALL)))
        .containsExactly(opensFrom("pods old=any of namespace shop"));
  }

  @Test
  void what_pods_may_ask_outside_is_told_with_what_stays() {
    String out =
        policy(
            "api",
            "podSelector: {matchLabels: {app: api}}, policyTypes: [Egress], egress: [{to: [{ipBlock:"
                + " {cidr: 0.0.0.0/0}}, {podSelector: {matchLabels: {app: db}}}], ports: [{port: 443},"
                + " {port: 5432}]}]");

    assertThat(risks(PODS, PODS + out))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED NetworkPolicy shop/api: closes: Deployment shop/api → any pod of any"
                + " namespace",
            "MEDIUM TRAFFIC_CLOSED NetworkPolicy shop/api: closes: Deployment shop/api → any address"
                + " outside on all ports but 443,5432");
  }

  private static String out(String ports) {
    return policy(
        "db", "podSelector: {}, policyTypes: [Egress], egress: [{ports: [" + ports + "]}]");
  }

  @Test
  void all_ports_of_another_protocol_are_told() {
    String api = workload("api", 8080);

    assertThat(
            risks(api + out("{port: 53, protocol: UDP}"), api + out("{protocol: UDP}, {port: 53}")))
        .containsExactly(
            "MEDIUM TRAFFIC_OPENED NetworkPolicy shop/db: opens: Deployment shop/api → anyone on 53 and"
                + " all UDP ports but 53/UDP");
  }

  @Test
  void a_port_that_is_named_no_longer_opens_all_others() {
    String all = toDb(ALL);
    String one = all.replace("]}]", "], ports: [{port: 5432}]}]");

    assertThat(risks(PODS + one, PODS + all))
        .containsExactly(
            "MEDIUM TRAFFIC_OPENED NetworkPolicy shop/db: opens: any pod of namespace shop → Deployment"
                + " shop/db on all ports but 5432");
  }

  private static String service(String app) {
    return object(
        "v1",
        "Service",
        "front",
        "spec: {selector: {app: " + app + "}, ports: [{port: 80, targetPort: main}]}");
  }

  private static String ingress(String paths) {
    return object(
        "networking.k8s.io/v1",
        "Ingress",
        "shop",
        "spec: {tls: [{hosts: [shop.example]}], rules: [{host: shop.example, http: {paths: ["
            + paths
            + "]}}]}");
  }

  private static String path(String path, String service) {
    return "{path: "
        + path
        + ", pathType: Prefix, backend: {service: {name: "
        + service
        + ", port: {number: 80}}}}";
  }

  @Test
  void a_service_that_selects_others_leads_elsewhere() {
    String routes = ingress(path("/api", "front"));

    assertThat(risks(PODS + routes + service("api"), PODS + routes + service("logs")))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED Service shop/front: closes: Service shop/front:80,"
                + " https://shop.example/api → Deployment shop/api:8080",
            "MEDIUM TRAFFIC_OPENED Service shop/front: opens: Service shop/front:80,"
                + " https://shop.example/api → Deployment shop/logs:9000");
  }

  @Test
  void a_service_that_routes_lead_to_closes_nothing_where_it_comes_nor_opens_where_it_goes() {
    String routes = ingress(path("/api", "front"));
    String way = "Service shop/front:80, https://shop.example/api → Deployment shop/api:8080";

    assertThat(risks(PODS + routes, PODS + routes + service("api")))
        .containsExactly("MEDIUM TRAFFIC_OPENED Service shop/front: opens: " + way);
    assertThat(risks(PODS + routes + service("api"), PODS + routes))
        .contains("MEDIUM TRAFFIC_CLOSED Service shop/front: closes: " + way)
        .noneMatch(it -> it.contains("opens"));
  }

  @Test
  void a_path_that_goes_closes() {
    assertThat(
            risks(
                PODS + service("api") + ingress(path("/", "front") + ", " + path("/api", "front")),
                PODS + service("api") + ingress(path("/", "front"))))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED Ingress shop/shop: closes: https://shop.example/api → Deployment"
                + " shop/api:8080");
  }

  @Test
  void what_comes_with_its_pods_is_not_told() {
    assertThat(
            risks(
                object("v1", "ConfigMap", "c", "data: {}"),
                PODS + service("api") + ingress(path("/", "front"))))
        .isEmpty();
  }

  @Test
  void a_service_may_open_to_outside() {
    String open =
        object(
            "v1",
            "Service",
            "front",
            "spec: {type: LoadBalancer, selector: {app: api}, ports: [{port: 80, targetPort: main, nodePort: 30080}]}");

    assertThat(risks(PODS + service("api"), PODS + open))
        .containsExactly(
            "MEDIUM TRAFFIC_OPENED Service shop/front: opens: anyone outside by the load balancer of"
                + " Service shop/front:80, port 30080 of every node, for Service shop/front:80 →"
                + " Deployment shop/api:8080");
  }

  @Test
  void a_route_leads_from_its_hosts() {
    String gateway =
        object(
            "gateway.networking.k8s.io/v1",
            "Gateway",
            "edge",
            "spec: {gatewayClassName: g, listeners: [{name: s, protocol: HTTPS, port: 443}]}");
    String route =
        object(
            "gateway.networking.k8s.io/v1",
            "HTTPRoute",
            "api",
            "spec: {parentRefs: [{name: edge}], hostnames: [shop.example], rules: [{matches: [{path:"
                + " {value: /api}}], backendRefs: [{name: front, port: 80}]}]}");

    assertThat(risks(PODS + service("api") + gateway, PODS + service("api") + gateway + route))
        .containsExactly(
            "MEDIUM TRAFFIC_OPENED HTTPRoute shop/api: opens: https://shop.example/api → Deployment"
                + " shop/api:8080");
  }

  @Test
  void endpoints_that_somebody_wrote_are_addresses() {
    String service = object("v1", "Service", "old", "spec: {ports: [{port: 80}]}");
    String slice =
        object(
                "discovery.k8s.io/v1",
                "EndpointSlice",
                "old",
                "addressType: IPv4\nports: [{port: 8080}]\nendpoints: [{addresses: [%s]}]")
            .replace(
                "{name: old, namespace: shop}",
                "{name: old, namespace: shop, labels: {kubernetes.io/service-name: old}}");

    assertThat(risks(service + slice.formatted("10.0.0.5"), service + slice.formatted("10.0.0.6")))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED EndpointSlice shop/old: closes: Service shop/old:80 → 10.0.0.5:8080",
            "MEDIUM TRAFFIC_OPENED EndpointSlice shop/old: opens: Service shop/old:80 → 10.0.0.6:8080");
  }

  @Test
  void a_policy_for_pods_of_others_is_told_as_such() {
    assertThat(risks(PODS, PODS + policy("x", "podSelector: {matchLabels: {app: elsewhere}}")))
        .containsExactly(
            "MEDIUM TRAFFIC_CHANGED NetworkPolicy shop/x: who reaches, or is reached by, pods that the"
                + " stack does not have changes");
  }

  @Test
  void many_pods_of_a_namespace_are_told_together() {
    String many =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(it -> workload(it, 80))
            .reduce("", String::concat);

    assertThat(risks(many, many + policy("deny", "podSelector: {}")))
        .containsExactly(
            "MEDIUM TRAFFIC_CLOSED NetworkPolicy shop/deny: closes: anyone → all 6 workloads of"
                + " namespace shop:80");
  }

  private static String random(Random random) {
    List<String> peers =
        List.of(
            API,
            ALL,
            "{namespaceSelector: {}}",
            "{ipBlock: {cidr: 10.0.0.0/8}}",
            "{podSelector: {matchLabels: {app: logs}}}");
    List<String> ports = List.of("{}", "{port: 5432}", "{port: main}", "{port: 53, protocol: UDP}");
    StringBuilder yaml = new StringBuilder(PODS);
    for (int i = random.nextInt(4); i > 0; i--) {
      String peer = peers.get(random.nextInt(peers.size()));
      String port = ports.get(random.nextInt(ports.size()));
      boolean inwards = random.nextBoolean();
      String who =
          random.nextInt(3) == 0
              ? "{}"
              : "{matchLabels: {app: " + List.of("api", "db").get(random.nextInt(2)) + "}}";
      yaml.append(
          policy(
              "p" + i,
              "podSelector: %s, policyTypes: [%s], %s: [{%s: [%s], ports: [%s]}]"
                  .formatted(
                      who,
                      inwards ? "Ingress" : "Egress",
                      inwards ? "ingress" : "egress",
                      inwards ? "from" : "to",
                      peer,
                      port.equals("{}") ? "{protocol: TCP}" : port)));
    }
    return yaml + (random.nextBoolean() ? service(random.nextBoolean() ? "api" : "db") : "");
  }

  private static List<String> words(String before, String after, Risk.Kind kind, String verb) {
    Plan plan =
        Plan.between(objects(after), State.of(objects(before))).assessedBy(new TrafficRisks());
    return plan.risks().stream()
        .filter(it -> it.kind() == kind)
        .map(it -> it.key() + it.words().replace(verb, ""))
        .sorted()
        .toList();
  }

  @Property(tries = 200)
  void what_opens_on_the_way_closes_on_the_way_back(@ForAll long seed) {
    Random random = new Random(seed);
    String one = random(random);
    String two = random(random);

    assertThat(words(one, two, Risk.Kind.TRAFFIC_OPENED, "opens"))
        .isEqualTo(words(two, one, Risk.Kind.TRAFFIC_CLOSED, "closes"));
    assertThat(words(one, one, Risk.Kind.TRAFFIC_OPENED, "opens")).isEmpty();
  }
}
