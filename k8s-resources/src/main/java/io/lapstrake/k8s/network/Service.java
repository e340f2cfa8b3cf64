package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.address.IpAddress;
import io.lapstrake.k8s.address.IpFamily;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Metadata;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.pod.PodPort;
import io.lapstrake.k8s.pod.Pods;
import java.util.Arrays;
import java.util.List;

/**
 * One name and address for a set of pods.
 *
 * <pre>{@code
 * var web = api.service().port("http", 80);
 * var mail = Service.external("mail", "smtp.example.com");
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/">Service</a>
 */
public final class Service implements KubernetesObject<Service> {

  private static final String[] SELECTOR = {"spec", "selector"};
  private static final String[] PORTS = {"spec", "ports"};
  private static final String[] TYPE = {"spec", "type"};

  private static final String METALLB = "metallb.io/";
  private static final FieldAspect<String> EXTERNAL_NAME =
      new FieldAspect<>("external name", ValueType.TEXT, List.of("spec", "externalName"), true);

  private final Draft draft;

  private Service(Draft draft) {
    this.draft = draft;
  }

  /**
   * A Service that raw YAML or another library's object describes, for the words that refer to one.
   * It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static Service from(Raw raw) {
    return new Service(raw.draftOf("", "Service"));
  }

  /** A Service that is made elsewhere, by its name; in the namespace of the stack. */
  public static Service existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A Service that is made elsewhere; in the namespace of the stack; the name may need binding. */
  public static Service existing(String id, Value<String> name) {
    return new Service(Draft.existing("v1", "Service", id, name));
  }

  /** A Service without pods yet, whose id is its name too. */
  public static Service named(String id) {
    return new Service(Draft.of("v1", "Service", id));
  }

  /**
   * A Service of the pods that a workload runs, in the workload's namespace. Its id is the
   * workload's and its name is the workload's name.
   */
  public static Service of(Pods pods) {
    return of(pods.id().hyphenated(), pods).withName(Metadata.nameOf(pods.id()));
  }

  /** A Service of the pods that a workload runs, in the workload's namespace. */
  public static Service of(String id, Pods pods) {
    Draft draft =
        Draft.of("v1", "Service", id)
            .beside(pods.id())
            .add(Entry.of(Metadata.NAME_LABEL, Metadata.nameOf(pods.id())), "metadata", "labels")
            .set(pods.podLabels(), SELECTOR);
    return new Service(draft);
  }

  /** Another name for a host outside of the cluster: type ExternalName. */
  public static Service external(String id, String host) {
    return external(id, Literal.of(host));
  }

  /** Another name for a host outside of the cluster: type ExternalName. */
  public static Service external(String id, Value<String> host) {
    return named(id).type("ExternalName").with(host, "externalName");
  }

  /** Selects pods by a label, where no workload of the stack is meant. */
  public Service selecting(String label, String value) {
    return selecting(label, Literal.of(value));
  }

  /** Selects pods by a label, where no workload of the stack is meant. */
  public Service selecting(String label, Value<String> value) {
    return withDraft(draft.add(Entry.of(label, value), SELECTOR));
  }

  /**
   * A port that leads to the containers' port of the same name, which a workload of the stack must
   * have.
   */
  public Service port(String name, int number) {
    return port(Port.of(name, number));
  }

  /**
   * A port that leads to the containers' port of the same name, which a workload of the stack must
   * have.
   */
  public Service port(String name, Value<Integer> number) {
    return port(Port.of(name, number));
  }

  /** A port. */
  public Service port(Port port) {
    String container = port.container();
    MapNode tree =
        container == null ? port.tree() : port.tree().with("targetPort", target(container, port));
    return withDraft(draft.append(tree, PORTS));
  }

  /** Kubernetes finds a named port only when the protocol is the same. */
  private Node target(String container, Port port) {
    return draft.tree().at(SELECTOR) instanceof Reference<?> pods
        ? new PodPort(pods.target(), container).name(port.protocol().name())
        : Literal.of(container);
  }

  /** One of its ports, for whoever refers to it. */
  public ServicePort port(String name) {
    return new ServicePort(draft, name);
  }

  /** The name by which pods find it, such as {@code api.shop.svc}. */
  public Value<String> host() {
    return draft.aspect(new ServiceHost(null));
  }

  /** The name by which pods find a Service of the stack, such as {@code api.shop.svc}. */
  public static Value<String> hostOf(ResourceId service) {
    return ServiceHost.of(service);
  }

  /**
   * The name by which everybody in the cluster finds it, such as {@code
   * api.shop.svc.cluster.local}.
   */
  public Value<String> fullHost(String clusterDomain) {
    return draft.aspect(new ServiceHost(clusterDomain));
  }

  /** The host outside of the cluster that a Service of type ExternalName stands for. */
  public Value<String> externalHost() {
    return draft.aspect(EXTERNAL_NAME);
  }

  /** Without an address of its own: its name stands for the addresses of its pods. */
  public Service headless() {
    return with(Literal.of("None"), "clusterIP");
  }

  /** Opens a port on every node for each of its ports: type NodePort. */
  public Service onEveryNode() {
    return type("NodePort");
  }

  /** Asks the cloud for a load balancer: type LoadBalancer. */
  public Service loadBalancer() {
    return type("LoadBalancer");
  }

  /** Asks for a load balancer of a class, which cannot be changed later. */
  public Service loadBalancer(String loadBalancerClass) {
    return loadBalancer(Literal.of(loadBalancerClass));
  }

  /** Asks for a load balancer of a class, which cannot be changed later. */
  public Service loadBalancer(Value<String> loadBalancerClass) {
    return loadBalancer().with(loadBalancerClass, "loadBalancerClass");
  }

  /** Asks for a load balancer that only the cloud's own networks reach. */
  public Service internalLoadBalancer(Cloud cloud) {
    Service service = loadBalancer();
    for (var annotation : cloud.annotations().entrySet()) {
      service = service.annotation(annotation.getKey(), annotation.getValue());
    }
    return service;
  }

  /** Takes the load balancer's address of a pool of MetalLB. */
  public Service metalLbPool(Resource pool) {
    return metalLbPool(pool.name());
  }

  /** Takes the load balancer's address of a pool of MetalLB. */
  public Service metalLbPool(String pool) {
    return metalLbPool(Literal.of(pool));
  }

  /** Takes the load balancer's address of a pool of MetalLB. */
  public Service metalLbPool(Value<String> pool) {
    return loadBalancer().annotation(METALLB + "address-pool", pool);
  }

  /** Takes an address of MetalLB for the load balancer; said twice, one of each family. */
  public Service metalLbAddress(IpAddress address) {
    return metalLbAddress(address.value());
  }

  /** Takes an address of MetalLB for the load balancer; said twice, one of each family. */
  public Service metalLbAddress(String address) {
    return metalLbAddress(Literal.of(address));
  }

  /** Takes an address of MetalLB for the load balancer; said twice, one of each family. */
  public Service metalLbAddress(Value<String> address) {
    String key = METALLB + "loadBalancerIPs";
    return loadBalancer()
        .annotation(
            key,
            draft.tree().at("metadata", "annotations", key) instanceof Value<?> other
                ? Text.format("%s,%s", other, address)
                : address);
  }

  /** Shares MetalLB's address with the other Services that say the same word. */
  public Service metalLbSharing(String word) {
    return metalLbSharing(Literal.of(word));
  }

  /** Shares MetalLB's address with the other Services that say the same word. */
  public Service metalLbSharing(Value<String> word) {
    return loadBalancer().annotation(METALLB + "allow-shared-ip", word);
  }

  /** The address that the load balancer is asked to have, where the cloud heeds it. */
  public Service loadBalancerIp(IpAddress address) {
    return loadBalancerIp(address.value());
  }

  /** The address that the load balancer is asked to have, where the cloud heeds it. */
  public Service loadBalancerIp(String address) {
    return loadBalancerIp(Literal.of(address));
  }

  /** The address that the load balancer is asked to have, where the cloud heeds it. */
  public Service loadBalancerIp(Value<String> address) {
    return with(address, "loadBalancerIP");
  }

  /** The load balancer reaches the pods without a port of the nodes. */
  public Service withoutNodePorts() {
    return with(Literal.FALSE, "allocateLoadBalancerNodePorts");
  }

  /** Who may reach the load balancer, as a block of addresses. */
  public Service allowingFrom(Cidr block) {
    return allowingFrom(block.value());
  }

  /** Who may reach the load balancer, as a block of addresses. */
  public Service allowingFrom(String cidr) {
    return allowingFrom(Literal.of(cidr));
  }

  /** Who may reach the load balancer, as a block of addresses. */
  public Service allowingFrom(Value<String> cidr) {
    return withDraft(draft.append(cidr, "spec", "loadBalancerSourceRanges"));
  }

  /** An address at which nodes take its traffic, which Kubernetes does not manage. */
  public Service externalIp(IpAddress address) {
    return externalIp(address.value());
  }

  /** An address at which nodes take its traffic, which Kubernetes does not manage. */
  public Service externalIp(String address) {
    return externalIp(Literal.of(address));
  }

  /** An address at which nodes take its traffic, which Kubernetes does not manage. */
  public Service externalIp(Value<String> address) {
    return withDraft(draft.append(address, "spec", "externalIPs"));
  }

  /** The address that it has within the cluster, which cannot be changed later. */
  public Service clusterIp(IpAddress address) {
    return clusterIp(address.value());
  }

  /** The address that it has within the cluster, which cannot be changed later. */
  public Service clusterIp(String address) {
    return clusterIp(Literal.of(address));
  }

  /** The address that it has within the cluster, which cannot be changed later. */
  public Service clusterIp(Value<String> address) {
    return with(address, "clusterIP");
  }

  /** Has an address of each family where the cluster has both, else of the one that it has. */
  public Service dualStack() {
    return with(Literal.of("PreferDualStack"), "ipFamilyPolicy");
  }

  /** Has an address of each family, and is refused by a cluster that has only one. */
  public Service dualStackOnly() {
    return with(Literal.of("RequireDualStack"), "ipFamilyPolicy");
  }

  /** Has one address, of the cluster's first family or of the one that is said. */
  public Service singleStack() {
    return with(Literal.of("SingleStack"), "ipFamilyPolicy");
  }

  /** The families of its addresses, the first of which cannot be changed later. */
  public Service families(IpFamily... families) {
    return with(
        ListNode.ofTexts(Arrays.stream(families).map(IpFamily::text).toList()), "ipFamilies");
  }

  /** Traffic from outside stays on the node that it reaches, so that its source address is kept. */
  public Service keepingSourceAddress() {
    return with(Literal.of("Local"), "externalTrafficPolicy");
  }

  /** The port of every node that tells a load balancer whether it has pods of this Service. */
  public Service healthCheckNodePort(int number) {
    return healthCheckNodePort(Literal.of(number));
  }

  /** The port of every node that tells a load balancer whether it has pods of this Service. */
  public Service healthCheckNodePort(Value<Integer> number) {
    return with(number, "healthCheckNodePort");
  }

  /** Traffic of pods goes only to pods of their own node, and nowhere when there are none. */
  public Service stayingOnNode() {
    return with(Literal.of("Local"), "internalTrafficPolicy");
  }

  /** Which of its pods traffic goes to rather than to others. */
  public Service preferring(TrafficDistribution pods) {
    return with(Literal.of(pods.text()), "trafficDistribution");
  }

  /** Traffic of a client goes to the same pod for some time: 10800 seconds. */
  public Service sticky() {
    return with(Literal.of("ClientIP"), "sessionAffinity");
  }

  /** Traffic of a client goes to the same pod for some seconds. */
  public Service stickyForSeconds(int seconds) {
    return stickyForSeconds(Literal.of(seconds));
  }

  /** Traffic of a client goes to the same pod for some seconds. */
  public Service stickyForSeconds(Value<Integer> seconds) {
    return sticky().with(seconds, "sessionAffinityConfig", "clientIP", "timeoutSeconds");
  }

  /** Names pods that are not ready too, as members that look for each other need it. */
  public Service withUnreadyPods() {
    return with(Literal.TRUE, "publishNotReadyAddresses");
  }

  private Service type(String type) {
    return withDraft(draft.set(Literal.of(type), TYPE));
  }

  private Service with(Node value, String... specPath) {
    MapNode tree = draft.tree();
    return withDraft(draft.withTree(tree.with("spec", tree.map("spec").set(value, specPath))));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Service withDraft(Draft changed) {
    return new Service(changed);
  }
}
