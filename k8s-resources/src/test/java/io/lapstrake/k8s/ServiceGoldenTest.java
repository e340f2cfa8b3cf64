package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.address.IpAddress;
import io.lapstrake.k8s.address.IpFamily;
import io.lapstrake.k8s.address.IpRange;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.network.Cloud;
import io.lapstrake.k8s.network.Port;
import io.lapstrake.k8s.network.Protocol;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.TrafficDistribution;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.StatefulSet;
import org.junit.jupiter.api.Test;

/** The words of Services; the expected files follow Kubernetes' API. */
class ServiceGoldenTest {

  private static final Deployment API =
      Deployment.named("api").container(Container.of("app", image("app:1")).port("http", 8080));

  private static void assertShop(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void a_load_balancer_is_asked_for_as_it_is_said() {
    assertShop(
        "service-balancer.yaml",
        API,
        API.service("aws").internalLoadBalancer(Cloud.AWS).port("http", 80),
        API.service("azure").internalLoadBalancer(Cloud.AZURE).port("http", 80),
        API.service("google").internalLoadBalancer(Cloud.GOOGLE).port("http", 80),
        API.service("at")
            .loadBalancer()
            .loadBalancerIp("203.0.113.9")
            .withoutNodePorts()
            .allowingFrom(Cidr.of("198.51.100.0/24"))
            .allowingFrom("2001:db8::/32")
            .port("http", 80),
        API.service("local")
            .loadBalancer()
            .keepingSourceAddress()
            .healthCheckNodePort(30999)
            .port("http", 80));
  }

  /**
   * A server takes these where Services have addresses of 10.96.0.0/16. A headless Service without
   * pods may have both families where the cluster has one.
   */
  @Test
  void a_service_has_addresses_of_its_own() {
    assertShop(
        "service-addresses.yaml",
        API,
        Service.named("both").headless().dualStack().families(IpFamily.IPV6, IpFamily.IPV4),
        Service.named("only").withName("must").headless().dualStackOnly(),
        API.service("one")
            .singleStack()
            .families(IpFamily.IPV4)
            .clusterIp("10.96.0.77")
            .externalIp("192.0.2.44")
            .port("http", 80));
  }

  @Test
  void traffic_within_the_cluster_goes_where_it_is_said() {
    assertShop(
        "service-traffic.yaml",
        API,
        API.service("near").preferring(TrafficDistribution.CLOSE).sticky().port("http", 80),
        API.service("node").stayingOnNode().port("http", 80));
  }

  @Test
  void names_of_a_service_are_values() {
    Service web =
        API.service()
            .onEveryNode()
            .port(Port.of("http", 80).onEveryNode(30080))
            .port(Port.of("sync", 81).target(8081).protocol(Protocol.UDP));
    Service mail = Service.external("mail", "smtp.example.com");
    assertShop(
        "service-names.yaml",
        API,
        web,
        mail,
        ConfigMap.named("names")
            .entry("full", web.fullHost("cluster.local"))
            .entry("mail", mail.externalHost())
            .entry("node-port", web.port("http").nodePort())
            .entry("srv", web.port("http").srvName())
            .entry("srv-udp", web.port("sync").srvName())
            .entry("block", Cidr.ofOne("192.0.2.7").value())
            .entry("range", IpRange.of("192.0.2.7-192.0.2.9").value())
            .entry("address", IpAddress.of("2001:DB8::1").value()));
  }

  @Test
  void the_names_of_single_pods_are_values() {
    StatefulSet database =
        StatefulSet.named("db")
            .withName("postgres")
            .container(Container.of("db", image("postgres:16.4")).port("pg", 5432));
    Service members = Service.of("members", database).headless().port("pg", 5432);
    StatefulSet other =
        StatefulSet.named("other")
            .governedBy(members)
            .container(Container.of("db", image("postgres:16.4")));
    assertShop(
        "pod-names.yaml",
        database,
        database.headlessService(),
        members,
        other,
        ConfigMap.named("names")
            .entry("first", database.podHost(0))
            .entry("other", other.podHost(2)));
  }
}
