package io.lapstrake.k8s;

import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.access.ApiResource;
import io.lapstrake.k8s.access.ClusterRole;
import io.lapstrake.k8s.access.Role;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.address.IpAddress;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.gateway.Gateway;
import io.lapstrake.k8s.gateway.GatewayClass;
import io.lapstrake.k8s.gateway.HttpMethod;
import io.lapstrake.k8s.gateway.Listener;
import io.lapstrake.k8s.istio.Retries;
import io.lapstrake.k8s.istio.RetryCondition;
import io.lapstrake.k8s.istio.Route;
import io.lapstrake.k8s.istio.RouteMatch;
import io.lapstrake.k8s.istio.Target;
import io.lapstrake.k8s.istio.VirtualService;
import io.lapstrake.k8s.limits.ResourceQuota;
import io.lapstrake.k8s.metallb.BgpPeer;
import io.lapstrake.k8s.metallb.IpAddressPool;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.namespace.PodSecurityLevel;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.IngressClass;
import io.lapstrake.k8s.network.Port;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.Traffic;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.object.RawObjects;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Dns;
import io.lapstrake.k8s.pod.PodField;
import io.lapstrake.k8s.pod.PortOnNode;
import io.lapstrake.k8s.scheduling.PriorityClass;
import io.lapstrake.k8s.scheduling.RuntimeClass;
import io.lapstrake.k8s.security.Capability;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.storage.CsiVolume;
import io.lapstrake.k8s.storage.IscsiDisk;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.storage.StorageClass;
import io.lapstrake.k8s.workload.CronJob;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Job;
import io.lapstrake.k8s.workload.StatefulSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where Kubernetes has a choice or a kind, the words have a type for it. */
class TypedWordsGoldenTest {

  private static void golden(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void choices_have_types() {
    Input<Integer> most = Input.integer("most").orElse(10);
    golden(
        "choices.yaml",
        Namespace.named("audited")
            .podSecurity(PodSecurityLevel.BASELINE, KubernetesVersion.of("1.32"))
            .podSecurityWarning(PodSecurityLevel.RESTRICTED, KubernetesVersion.of("1.33")),
        Namespace.named("recorded")
            .podSecurityAudit(PodSecurityLevel.RESTRICTED, KubernetesVersion.of("1.32")),
        ResourceQuota.named("team")
            .count(ApiResource.PODS, 40)
            .count(ApiResource.DEPLOYMENTS, most)
            .loadBalancers(0)
            .nodePorts(2),
        VirtualService.named("api")
            .host("api.example.com")
            .route(
                Route.of(RouteMatch.any().method(HttpMethod.GET))
                    .to(Target.host("api"))
                    .retries(
                        Retries.attempts(2)
                            .on(RetryCondition.GATEWAY_ERROR, RetryCondition.GRPC_UNAVAILABLE))));
  }

  @Test
  void a_container_says_its_ports_on_the_node_and_what_it_knows_of_itself() {
    Input<Integer> dns = Input.integer("dns").orElse(5353);
    Input<String> address = Input.text("address").orElse("127.0.0.1");
    golden(
        "container-typed.yaml",
        DaemonSet.named("edge")
            .container(
                Container.of("edge", "example.com/edge:1")
                    .hostPort(PortOnNode.tcp("http", 8080).number(80))
                    .hostPort(PortOnNode.udp("dns", dns).number(dns).address(address))
                    .hostPort(PortOnNode.udp("quic", 8443).number(443))
                    .hostPort(PortOnNode.sctp("sigtran", 2905).address("127.0.0.1"))
                    .env("CPU", PodField.cpuLimit())
                    .env("CPU_ASKED", PodField.cpuRequest())
                    .env("IPS", PodField.ips())
                    .env("MEMORY", PodField.memoryLimit())
                    .env("MEMORY_ASKED", PodField.memoryRequest())
                    .env("NODE_IPS", PodField.nodeIps())
                    .env("ROOM", PodField.ephemeralStorageLimit())
                    .env("ROOM_ASKED", PodField.ephemeralStorageRequest())
                    .env("UID", PodField.uid())
                    .env("WHO", PodField.serviceAccount())
                    .security(
                        ContainerSecurity.none()
                            .drop(Capability.ALL)
                            .drop("MKNOD")
                            .add(Capability.NET_BIND_SERVICE, Capability.NET_RAW))));
  }

  @Test
  void addresses_and_objects_have_types() {
    IpAddress address = IpAddress.of("192.0.2.7");
    PriorityClass high = PriorityClass.named("high", 1000);
    Secret credentials = Secret.existing("credentials");
    golden(
        "addresses-typed.yaml",
        high,
        ResourceQuota.named("urgent").count(ApiResource.PODS, 5).onlyOfPriority(high),
        Service.named("fixed")
            .clusterIp(IpAddress.of("10.96.0.77"))
            .externalIp(address)
            .port(Port.of("http", 80)),
        Service.named("at")
            .loadBalancer()
            .loadBalancerIp(address)
            .metalLbAddress(address)
            .port(Port.of("http", 80)),
        Gateway.named("public", GatewayClass.existing("envoy"))
            .address(address)
            .listener(Listener.http("http", 80)),
        BgpPeer.named("rack", "10.0.0.1").systems(64500, 64501).sourceAddress(address),
        Deployment.named("reader")
            .dns(Dns.own().nameserver(address))
            .container(
                Container.of("reader", "example.com/reader:1")
                    .hostPort(PortOnNode.tcp("http", 8080).address(address))
                    .mount(
                        CsiVolume.named("vault", "vault.example.com").secret(credentials), "/vault")
                    .mount(
                        IscsiDisk.named("disk", "192.0.2.9:3260", "iqn.2001-04.com.example:disk", 0)
                            .chap(credentials),
                        "/disk")));
  }

  @Test
  void words_refer_to_objects_of_raw_yaml_as_to_others() {
    RawObjects monitoring =
        Raw.yaml(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: prometheus}
            spec:
              selector: {app: prometheus}
              ports: [{name: web, port: 9090}]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: prometheus}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: prometheus}
            spec:
              selector: {matchLabels: {app: prometheus}}
              template:
                metadata: {labels: {app: prometheus}}
                spec:
                  containers:
                  - name: prometheus
                    image: example.com/prometheus:3
                    ports: [{name: web, containerPort: 9090}]
            """);
    Service service = Service.from(monitoring.find("Service", "prometheus"));
    Deployment prometheus = Deployment.from(monitoring.find("Deployment", "prometheus"));
    Job report =
        Job.named("report")
            .container(
                Container.of("report", "example.com/report:1")
                    .env("PROMETHEUS", service.port("web").url("http")))
            .serviceAccount(ServiceAccount.from(monitoring.find("ServiceAccount", "prometheus")));
    golden(
        "raw-typed.yaml",
        monitoring,
        report,
        Ingress.named("prometheus").route("/", service.port("web")),
        Traffic.allow(report, prometheus.port("web")));
  }

  private static Arguments kind(
      String version, String kind, Function<Raw, ? extends KubernetesObject<?>> from) {
    return Arguments.of(version, kind, from);
  }

  private static Stream<Arguments> kinds() {
    String rbac = "rbac.authorization.k8s.io/v1";
    return Stream.of(
        kind("v1", "Service", Service::from),
        kind("apps/v1", "Deployment", Deployment::from),
        kind("apps/v1", "StatefulSet", StatefulSet::from),
        kind("apps/v1", "DaemonSet", DaemonSet::from),
        kind("batch/v1", "Job", Job::from),
        kind("batch/v1", "CronJob", CronJob::from),
        kind("v1", "ServiceAccount", ServiceAccount::from),
        kind("v1", "ConfigMap", ConfigMap::from),
        kind("v1", "Secret", Secret::from),
        kind("v1", "PersistentVolumeClaim", PersistentVolumeClaim::from),
        kind("storage.k8s.io/v1", "StorageClass", StorageClass::from),
        kind("gateway.networking.k8s.io/v1beta1", "Gateway", Gateway::from),
        kind("gateway.networking.k8s.io/v1", "GatewayClass", GatewayClass::from),
        kind("networking.k8s.io/v1", "IngressClass", IngressClass::from),
        kind(rbac, "Role", Role::from),
        kind(rbac, "ClusterRole", ClusterRole::from),
        kind("v1", "Namespace", Namespace::from),
        kind("scheduling.k8s.io/v1", "PriorityClass", PriorityClass::from),
        kind("node.k8s.io/v1", "RuntimeClass", RuntimeClass::from),
        kind("metallb.io/v1beta1", "IPAddressPool", IpAddressPool::from));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("kinds")
  void an_object_of_raw_yaml_is_one_of_its_kind_and_of_no_other(
      String version, String kind, Function<Raw, KubernetesObject<?>> from) {
    Raw raw = raw(version, kind);
    Raw other = raw("example.com/v1", kind);

    assertThat(from.apply(raw).draft()).isSameAs(raw.draft());
    assertThatThrownBy(() -> from.apply(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(kind + "/a of example.com/v1 is no " + kind);
  }

  private static Raw raw(String version, String kind) {
    return Raw.of(
        MapNode.of("apiVersion", version)
            .with("kind", kind)
            .with("metadata", MapNode.of("name", "a")));
  }
}
