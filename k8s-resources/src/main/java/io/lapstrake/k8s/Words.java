package io.lapstrake.k8s;

import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.access.ClusterRole;
import io.lapstrake.k8s.access.Grant;
import io.lapstrake.k8s.access.Role;
import io.lapstrake.k8s.access.Subject;
import io.lapstrake.k8s.access.Verb;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.namespace.PodSecurityLevel;
import io.lapstrake.k8s.network.Peer;
import io.lapstrake.k8s.pod.Exec;
import io.lapstrake.k8s.pod.GrpcCheck;
import io.lapstrake.k8s.pod.HttpGet;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.pod.PodField;
import io.lapstrake.k8s.pod.Sleep;
import io.lapstrake.k8s.pod.TcpConnect;
import io.lapstrake.k8s.quantity.Amount;
import io.lapstrake.k8s.quantity.Bytes;
import io.lapstrake.k8s.scheduling.Topology;
import io.lapstrake.k8s.workload.Disruption;

/**
 * The small words of a description, to be imported at once: {@code import static
 * io.lapstrake.k8s.Words.*}.
 */
public final class Words {

  /** {@link PodSecurityLevel#PRIVILEGED}. */
  public static final PodSecurityLevel PRIVILEGED = PodSecurityLevel.PRIVILEGED;

  /** {@link PodSecurityLevel#BASELINE}. */
  public static final PodSecurityLevel BASELINE = PodSecurityLevel.BASELINE;

  /** {@link PodSecurityLevel#RESTRICTED}. */
  public static final PodSecurityLevel RESTRICTED = PodSecurityLevel.RESTRICTED;

  /** {@link Topology#ZONES}. */
  public static final Topology ZONES = Topology.ZONES;

  /** {@link Topology#REGIONS}. */
  public static final Topology REGIONS = Topology.REGIONS;

  /** {@link Topology#NODES}. */
  public static final Topology NODES = Topology.NODES;

  /** {@link Verb#GET}. */
  public static final Verb GET = Verb.GET;

  /** {@link Verb#LIST}. */
  public static final Verb LIST = Verb.LIST;

  /** {@link Verb#WATCH}. */
  public static final Verb WATCH = Verb.WATCH;

  /** {@link Verb#CREATE}. */
  public static final Verb CREATE = Verb.CREATE;

  /** {@link Verb#UPDATE}. */
  public static final Verb UPDATE = Verb.UPDATE;

  /** {@link Verb#PATCH}. */
  public static final Verb PATCH = Verb.PATCH;

  /** {@link Verb#DELETE}. */
  public static final Verb DELETE = Verb.DELETE;

  /** {@link Peer#INGRESS_NGINX}. */
  public static final String INGRESS_NGINX = Peer.INGRESS_NGINX;

  private Words() {}

  /** {@link Image#of(String)}. */
  public static Image image(String name) {
    return Image.of(name);
  }

  /** {@link Image#of(Value)}. */
  public static Image image(Value<String> name) {
    return Image.of(name);
  }

  /** {@link Amount#cpu(String)}. */
  public static Amount cpu(String quantity) {
    return Amount.cpu(quantity);
  }

  /** {@link Amount#cpu(Value)}. */
  public static Amount cpu(Value<String> quantity) {
    return Amount.cpu(quantity);
  }

  /** {@link Amount#millicores(int)}. */
  public static Amount millicores(int number) {
    return Amount.millicores(number);
  }

  /** {@link Amount#memory(String)}. */
  public static Amount memory(String quantity) {
    return Amount.memory(quantity);
  }

  /** {@link Amount#memory(Value)}. */
  public static Amount memory(Value<String> quantity) {
    return Amount.memory(quantity);
  }

  /** {@link Amount#memory(Bytes)}. */
  public static Amount memory(Bytes bytes) {
    return Amount.memory(bytes);
  }

  /** {@link Bytes#mebibytes(int)}. */
  public static Bytes mebibytes(int number) {
    return Bytes.mebibytes(number);
  }

  /** {@link Bytes#mebibytes(Value)}. */
  public static Bytes mebibytes(Value<Integer> number) {
    return Bytes.mebibytes(number);
  }

  /** {@link Bytes#gibibytes(int)}. */
  public static Bytes gibibytes(int number) {
    return Bytes.gibibytes(number);
  }

  /** {@link Bytes#gibibytes(Value)}. */
  public static Bytes gibibytes(Value<Integer> number) {
    return Bytes.gibibytes(number);
  }

  /** {@link Amount#gpus(int)}. */
  public static Amount gpus(int number) {
    return Amount.gpus(number);
  }

  /** {@link Amount#gpus(Value)}. */
  public static Amount gpus(Value<Integer> number) {
    return Amount.gpus(number);
  }

  /** {@link HttpGet#path(String)}. */
  public static HttpGet.Request httpGet(String path) {
    return HttpGet.path(path);
  }

  /** {@link HttpGet#path(Value)}. */
  public static HttpGet.Request httpGet(Value<String> path) {
    return HttpGet.path(path);
  }

  /** {@link TcpConnect#to(String)}. */
  public static TcpConnect tcp(String port) {
    return TcpConnect.to(port);
  }

  /** {@link TcpConnect#to(int)}. */
  public static TcpConnect tcp(int port) {
    return TcpConnect.to(port);
  }

  /** {@link TcpConnect#to(Value)}. */
  public static TcpConnect tcp(Value<Integer> port) {
    return TcpConnect.to(port);
  }

  /** {@link Exec#command(String...)}. */
  public static Exec exec(String... words) {
    return Exec.command(words);
  }

  /** {@link GrpcCheck#on(int)}. */
  public static GrpcCheck grpc(int port) {
    return GrpcCheck.on(port);
  }

  /** {@link GrpcCheck#on(Value)}. */
  public static GrpcCheck grpc(Value<Integer> port) {
    return GrpcCheck.on(port);
  }

  /** {@link Sleep#seconds(Value)}. */
  public static Sleep sleep(Value<Integer> seconds) {
    return Sleep.seconds(seconds);
  }

  /** {@link Sleep#seconds(int)}. */
  public static Sleep sleep(int seconds) {
    return Sleep.seconds(seconds);
  }

  /** {@link PodField#at}. */
  public static PodField podField(String path) {
    return PodField.at(path);
  }

  /** {@link PodField#resource}. */
  public static PodField.Resource podResource(String resource) {
    return PodField.resource(resource);
  }

  /** {@link Disruption#atMostUnavailable(int)}. */
  public static Disruption atMostUnavailable(int pods) {
    return Disruption.atMostUnavailable(pods);
  }

  /** {@link Disruption#atMostUnavailable(Value)}. */
  public static Disruption atMostUnavailable(Value<Integer> pods) {
    return Disruption.atMostUnavailable(pods);
  }

  /** {@link Disruption#atLeastAvailable(int)}. */
  public static Disruption atLeastAvailable(int pods) {
    return Disruption.atLeastAvailable(pods);
  }

  /** {@link Peer#ingressController(String)}. */
  public static Peer fromIngress(String namespace) {
    return Peer.ingressController(namespace);
  }

  /** {@link Peer#namespace(String)}, who speaks to pods. */
  public static Peer fromNamespace(String name) {
    return Peer.namespace(name);
  }

  /** {@link Peer#cidr(Cidr)}, who speaks to pods. */
  public static Peer fromCidr(Cidr block) {
    return Peer.cidr(block);
  }

  /** {@link Peer#cidr(String)}, who speaks to pods. */
  public static Peer fromCidr(String range) {
    return Peer.cidr(range);
  }

  /** {@link Peer#cidr(Cidr)}, who pods speak to. */
  public static Peer toCidr(Cidr block) {
    return Peer.cidr(block);
  }

  /** {@link Peer#cidr(String)}, who pods speak to. */
  public static Peer toCidr(String range) {
    return Peer.cidr(range);
  }

  /** {@link Grant#of(Role)}. */
  public static Grant grant(Role role) {
    return Grant.of(role);
  }

  /** {@link Grant#of(ClusterRole)}. */
  public static Grant.OfClusterRole grant(ClusterRole role) {
    return Grant.of(role);
  }

  /** {@link Subject#user(String)}. */
  public static Subject user(String name) {
    return Subject.user(name);
  }

  /** {@link Subject#group(String)}. */
  public static Subject group(String name) {
    return Subject.group(name);
  }
}
