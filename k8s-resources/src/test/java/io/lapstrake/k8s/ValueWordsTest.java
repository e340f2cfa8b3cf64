package io.lapstrake.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.access.ApiResource;
import io.lapstrake.k8s.access.ClusterRole;
import io.lapstrake.k8s.access.Role;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.EnvSource;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.extension.ConversionWebhook;
import io.lapstrake.k8s.gateway.ClientCertificates;
import io.lapstrake.k8s.gateway.Cors;
import io.lapstrake.k8s.gateway.Gateway;
import io.lapstrake.k8s.gateway.GatewayClass;
import io.lapstrake.k8s.gateway.HeaderChanges;
import io.lapstrake.k8s.gateway.HttpMatch;
import io.lapstrake.k8s.gateway.HttpRoute;
import io.lapstrake.k8s.gateway.HttpRule;
import io.lapstrake.k8s.gateway.Listener;
import io.lapstrake.k8s.gateway.Redirect;
import io.lapstrake.k8s.ingress.AlbOptions;
import io.lapstrake.k8s.ingress.IngressOptions;
import io.lapstrake.k8s.ingress.NginxOptions;
import io.lapstrake.k8s.ingress.TraefikOptions;
import io.lapstrake.k8s.istio.IstioGateway;
import io.lapstrake.k8s.istio.Retries;
import io.lapstrake.k8s.istio.Route;
import io.lapstrake.k8s.istio.RouteMatch;
import io.lapstrake.k8s.istio.Server;
import io.lapstrake.k8s.istio.Subset;
import io.lapstrake.k8s.istio.Target;
import io.lapstrake.k8s.istio.TrafficPolicy;
import io.lapstrake.k8s.istio.VirtualService;
import io.lapstrake.k8s.limits.ResourceQuota;
import io.lapstrake.k8s.metallb.BgpAdvertisement;
import io.lapstrake.k8s.metallb.BgpPeer;
import io.lapstrake.k8s.metallb.IpAddressPool;
import io.lapstrake.k8s.metallb.L2Advertisement;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.NetworkPolicy;
import io.lapstrake.k8s.network.Port;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Dns;
import io.lapstrake.k8s.pod.GrpcCheck;
import io.lapstrake.k8s.pod.HttpGet;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.pod.Mount;
import io.lapstrake.k8s.pod.PodTerm;
import io.lapstrake.k8s.pod.PortOnNode;
import io.lapstrake.k8s.pod.TcpConnect;
import io.lapstrake.k8s.quantity.Bytes;
import io.lapstrake.k8s.scale.PodDisruptionBudget;
import io.lapstrake.k8s.scale.Scaling;
import io.lapstrake.k8s.scheduling.NodeTerm;
import io.lapstrake.k8s.scheduling.PriorityClass;
import io.lapstrake.k8s.scheduling.RuntimeClass;
import io.lapstrake.k8s.scheduling.Spread;
import io.lapstrake.k8s.scheduling.Toleration;
import io.lapstrake.k8s.scheduling.Topology;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.security.PodSecurity;
import io.lapstrake.k8s.security.SeLinux;
import io.lapstrake.k8s.security.SecurityProfile;
import io.lapstrake.k8s.security.WindowsUser;
import io.lapstrake.k8s.storage.AccountToken;
import io.lapstrake.k8s.storage.Claim;
import io.lapstrake.k8s.storage.CsiDisk;
import io.lapstrake.k8s.storage.CsiStep;
import io.lapstrake.k8s.storage.CsiVolume;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.storage.EphemeralClaim;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.PersistentVolume;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.storage.StorageClass;
import io.lapstrake.k8s.storage.Volume;
import io.lapstrake.k8s.workload.CronJob;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import io.lapstrake.k8s.workload.Disruption;
import io.lapstrake.k8s.workload.Job;
import io.lapstrake.k8s.workload.Schedule;
import io.lapstrake.k8s.workload.StatefulSet;
import io.lapstrake.k8s.workload.Successes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A word means the same whether it is given a Java value or a {@link Value}. */
class ValueWordsTest {

  private static final List<Object> SAMPLES =
      List.of(
          Deployment.named("a"),
          StatefulSet.named("a"),
          DaemonSet.named("a"),
          Service.named("a"),
          Ingress.named("a"),
          NetworkPolicy.ofEveryPod("a"),
          Gateway.named("a", GatewayClass.existing("a")),
          HttpRoute.named("a"),
          HttpRule.of(),
          HttpMatch.any(),
          HeaderChanges.none(),
          Redirect.toHttps(),
          Cors.from("https://a"),
          TcpConnect.to(1),
          ConversionWebhook.at(Service.existing("a").in("b")),
          Listener.http("a", 1),
          IpAddressPool.named("a", Cidr.of("192.0.2.0/24")),
          L2Advertisement.named("a"),
          BgpAdvertisement.named("a"),
          BgpPeer.named("a", "10.0.0.1"),
          IstioGateway.named("a"),
          VirtualService.named("a"),
          Server.http("a", 1),
          Target.host("a"),
          Subset.named("a"),
          TrafficPolicy.none(),
          RouteMatch.any(),
          Retries.attempts(1),
          Route.of(),
          NginxOptions.none(),
          TraefikOptions.none(),
          AlbOptions.none(),
          ConfigMap.named("a"),
          PersistentVolumeClaim.named("a", Bytes.gibibytes(1)),
          ClusterRole.named("a"),
          PodDisruptionBudget.named("a", Disruption.atLeastAvailable(1)),
          ResourceQuota.named("a"),
          RuntimeClass.named("a", "b"),
          Scaling.after(0),
          Role.named("a"),
          Claim.named("a"),
          Container.of("a", Image.of("a")),
          ContainerSecurity.none(),
          PodSecurity.none(),
          Image.of("a"),
          HttpGet.path("/a").on(1),
          GrpcCheck.on(1),
          Port.of("a", 1),
          PortOnNode.tcp("a", 1),
          Spread.over("zone"),
          Toleration.of("a"),
          Job.named("a"),
          CronJob.of(Job.named("a"), Schedule.hourly(1)),
          Successes.of("1"),
          SecurityProfile.ofRuntime(),
          SeLinux.level("s0"),
          WindowsUser.named("a"),
          Dns.own(),
          Mount.of(EmptyDirectory.named("e"), "/e"),
          PodTerm.with("a", "b", Topology.NODES),
          EphemeralClaim.named("a", Bytes.gibibytes(1)),
          CsiVolume.named("a", "d"),
          CsiDisk.of("d", "h"),
          AccountToken.at("a"),
          PersistentVolume.named("a", Bytes.gibibytes(1), CsiDisk.of("d", "h")),
          StorageClass.named("a", "p"),
          PriorityClass.named("a", 1));

  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.ofEntries(
          Map.entry(String.class, "x"),
          Map.entry(int.class, 7),
          Map.entry(ApiResource.class, ApiResource.PODS),
          Map.entry(CsiStep.class, CsiStep.MOUNT),
          Map.entry(boolean.class, true),
          Map.entry(Value.class, Literal.TRUE),
          Map.entry(ServicePort.class, Service.named("a").port("http")),
          Map.entry(Mountable.class, EmptyDirectory.named("e")),
          Map.entry(Bytes.class, Bytes.gibibytes(3)),
          Map.entry(NodeTerm.class, NodeTerm.named("n")),
          Map.entry(PodTerm.class, PodTerm.with("a", "b", Topology.NODES)),
          Map.entry(Service.class, Service.existing("s")),
          Map.entry(Resource.class, ConfigMap.existing("c")),
          Map.entry(ClientCertificates.class, ClientCertificates.signedBy(ConfigMap.existing("c"))),
          Map.entry(EnvSource.class, Secret.existing("s").key("k")));

  /** A word that takes a Java value, and the same word that takes a {@link Value}. */
  private static Stream<Arguments> pairs() {
    var pairs = new ArrayList<Arguments>();
    for (Object sample : SAMPLES) {
      for (Method plain : words(sample.getClass())) {
        for (Method symbolic : words(sample.getClass())) {
          if (isSymbolicFormOf(plain, symbolic)) {
            pairs.add(Arguments.of(sample.getClass().getSimpleName(), plain, symbolic, sample));
          }
        }
      }
    }
    return pairs.stream();
  }

  private static List<Method> words(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(word -> !word.isBridge() && !Modifier.isStatic(word.getModifiers()))
        .filter(word -> !word.getReturnType().equals(void.class))
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList();
  }

  private static boolean isSymbolicFormOf(Method plain, Method symbolic) {
    if (!plain.getName().equals(symbolic.getName())
        || plain.getParameterCount() != symbolic.getParameterCount()) {
      return false;
    }
    boolean differs = false;
    for (int i = 0; i < plain.getParameterCount(); i++) {
      Class<?> left = plain.getParameterTypes()[i];
      Type right = symbolic.getGenericParameterTypes()[i];
      if (ARGUMENTS.containsKey(left) && isValueOf(left, right)) {
        differs = true;
      } else if (!left.equals(symbolic.getParameterTypes()[i])) {
        return false;
      }
    }
    return differs;
  }

  private static boolean isValueOf(Class<?> plain, Type type) {
    return type instanceof ParameterizedType value
        && value.getRawType().equals(Value.class)
        && (value.getActualTypeArguments()[0].equals(boxed(plain))
            || (plain.equals(String.class)
                && value.getActualTypeArguments()[0].getTypeName().equals("?")));
  }

  private static Class<?> boxed(Class<?> plain) {
    if (plain.equals(int.class)) {
      return Integer.class;
    }
    return plain.equals(boolean.class) ? Boolean.class : plain;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("pairs")
  void a_word_means_the_same_with_a_value(
      String kind, Method plain, Method symbolic, Object sample) {
    Object[] given =
        Arrays.stream(plain.getParameterTypes()).map(ValueWordsTest::argument).toArray();
    Object[] values = new Object[given.length];
    for (int i = 0; i < given.length; i++) {
      boolean same = plain.getParameterTypes()[i].equals(symbolic.getParameterTypes()[i]);
      values[i] = same ? given[i] : Literal.ofObject(given[i]);
    }

    String said = tree(call(plain, sample, given));

    assertThat(tree(call(symbolic, sample, values))).isEqualTo(said).isNotEqualTo(tree(sample));
  }

  private static Object argument(Class<?> type) {
    Object argument = ARGUMENTS.get(type);
    if (argument == null) {
      throw new IllegalStateException("No argument of " + type);
    }
    return argument;
  }

  private static Object call(Method word, Object sample, Object... arguments) {
    try {
      return word.invoke(sample, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(word.toString(), e);
    }
  }

  private static String tree(Object value) {
    if (value instanceof Resource resource) {
      return resource.draft().tree().toString();
    }
    if (value instanceof Image image) {
      return image.reference().toString();
    }
    if (value instanceof Volume volume) {
      return volume.tree().toString();
    }
    if (value instanceof Value<?> leaf) {
      return leaf.toString();
    }
    if (value instanceof IngressOptions options) {
      return options.annotations().toString();
    }
    try {
      Method tree = value.getClass().getDeclaredMethod("tree");
      tree.setAccessible(true);
      return String.valueOf(tree.invoke(value));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(value.toString(), e);
    }
  }

  @ParameterizedTest(name = "{0} registry {1} tag {2} digest {3}")
  @MethodSource("images")
  void an_image_is_put_together_of_its_parts(
      String name, Image image, String literal, boolean isLiteral) {
    assertThat(image.reference().isLiteral()).isEqualTo(isLiteral);
    assertThat(
            isLiteral
                ? ((Literal<?>) image.reference()).inText()
                : String.join("|", ((Text) image.reference()).pieces()))
        .isEqualTo(literal);
  }

  private static Stream<Arguments> images() {
    Input<String> in = Input.text("in");
    return Stream.of(
        Arguments.of("plain", Image.of("a:1"), "a:1", true),
        Arguments.of("tagged", Image.of("a").tag("1"), "a:1", true),
        Arguments.of("whole", Image.of("a").registry("r").tag("1").digest("d"), "r/a:1@d", true),
        Arguments.of("tag", Image.of("a").registry("r").tag(in), "r/a:|", false),
        Arguments.of("registry", Image.of("a").registry(in).tag("1"), "|/a:1", false),
        Arguments.of("digest", Image.of(in).digest(in), "|@|", false));
  }
}
