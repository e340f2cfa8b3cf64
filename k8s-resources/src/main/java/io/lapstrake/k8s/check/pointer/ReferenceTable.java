package io.lapstrake.k8s.check.pointer;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldTree;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields name other objects, and of which kind these are: all in one place.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/">Kubernetes API</a>
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/">Gateway API</a>
 */
public final class ReferenceTable {

  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String ADMISSION = "admissionregistration.k8s.io";
  private static final String GATEWAYS = "gateway.networking.k8s.io";
  private static final String INGRESS = "networking.k8s.io/Ingress";

  private static final Target CONFIG_MAP = Target.in("", "ConfigMap");
  private static final Target SECRET = Target.in("", "Secret");
  private static final Target SERVICE = Target.in("", "Service");
  private static final Target CLAIM = Target.in("", "PersistentVolumeClaim");
  private static final Target ACCOUNT = Target.in("", "ServiceAccount");
  private static final Target STORAGE_CLASS = Target.wide("storage.k8s.io", "StorageClass");

  private static final FieldTree<Row> OF_PODS = new FieldTree<>();
  private static final SortedMap<String, FieldTree<Row>> BY_KIND = new TreeMap<>();

  static {
    Stream.of(pods(), access(), traffic(), storage(), scheduling())
        .flatMap(Function.identity())
        .forEach(row -> fieldsOf(row.from()).add(row.parent(), row));
  }

  private ReferenceTable() {}

  private static FieldTree<Row> fieldsOf(String kind) {
    return kind.isEmpty() ? OF_PODS : BY_KIND.computeIfAbsent(kind, any -> new FieldTree<>());
  }

  /** Gives each name that the stack's objects have for others, in one walk. */
  public static void each(Cluster cluster, Consumer<Pointer> sink) {
    for (PodTemplate pod : cluster.podTemplates()) {
      each(OF_PODS, pod.owner(), pod.spec(), pod.path(), sink);
    }
    ofKinds(cluster, sink);
  }

  /** Gives each name that objects which run no pods have for others. */
  public static void ofKinds(Cluster cluster, Consumer<Pointer> sink) {
    BY_KIND.forEach(
        (kind, fields) -> {
          int slash = kind.indexOf('/');
          for (Manifest object : cluster.all(kind.substring(0, slash), kind.substring(slash + 1))) {
            each(fields, object, object.tree(), FieldPath.ROOT, sink);
          }
        });
  }

  private static void each(
      FieldTree<Row> fields, Manifest object, MapNode tree, FieldPath at, Consumer<Pointer> sink) {
    fields.each(tree, at, (row, path, node) -> row.point(object, path, node, sink));
  }

  private static Stream<Row> pods() {
    return Stream.of(
            Stream.of(
                Row.ofPods(Family.CONFIG_MAP, "volumes[*].configMap.name", CONFIG_MAP),
                Row.ofPods(
                    Family.CONFIG_MAP,
                    "volumes[*].projected.sources[*].configMap.name",
                    CONFIG_MAP),
                Row.ofPods(Family.SECRET, "volumes[*].secret.secretName", SECRET),
                Row.ofPods(Family.SECRET, "volumes[*].projected.sources[*].secret.name", SECRET),
                Row.ofPods(Family.SECRET, "volumes[*].csi.nodePublishSecretRef.name", SECRET),
                Row.ofPods(Family.PULL_SECRET, "imagePullSecrets[*].name", SECRET),
                Row.ofPods(Family.SERVICE_ACCOUNT, "serviceAccountName", ACCOUNT),
                Row.ofPods(Family.CLAIM, "volumes[*].persistentVolumeClaim.claimName", CLAIM)),
            inContainers(Family.CONFIG_MAP, "env[*].valueFrom.configMapKeyRef.name", CONFIG_MAP),
            inContainers(Family.CONFIG_MAP, "envFrom[*].configMapRef.name", CONFIG_MAP),
            inContainers(Family.SECRET, "env[*].valueFrom.secretKeyRef.name", SECRET),
            inContainers(Family.SECRET, "envFrom[*].secretRef.name", SECRET))
        .flatMap(Function.identity());
  }

  private static Stream<Row> inContainers(Family family, String path, Target target) {
    return Stream.of("containers[*].", "initContainers[*].")
        .map(list -> Row.ofPods(family, list + path, target));
  }

  private static Stream<Row> access() {
    return Stream.of(
        Row.of(Family.PULL_SECRET, "/ServiceAccount", "imagePullSecrets[*].name", SECRET),
        Row.of(Family.ROLE, RBAC + "/RoleBinding", "roleRef.name", ReferenceTable::role),
        Row.of(Family.ROLE, RBAC + "/ClusterRoleBinding", "roleRef.name", ReferenceTable::role),
        Row.of(Family.SUBJECT, RBAC + "/RoleBinding", "subjects[*].name", ReferenceTable::subject),
        Row.of(
            Family.SUBJECT,
            RBAC + "/ClusterRoleBinding",
            "subjects[*].name",
            ReferenceTable::subject));
  }

  private static Target role(MapNode reference) {
    return Leaf.text(reference, "kind").equals("Role")
        ? Target.in(RBAC, "Role")
        : Target.wide(RBAC, "ClusterRole");
  }

  private static @Nullable Target subject(MapNode subject) {
    return Leaf.text(subject, "kind").equals("ServiceAccount") ? ACCOUNT : null;
  }

  private static Stream<Row> traffic() {
    String service = "clientConfig.service.name";
    return Stream.of(
        Row.of(Family.TLS_SECRET, INGRESS, "spec.tls[*].secretName", SECRET),
        Row.of(
            Family.TLS_SECRET,
            GATEWAYS + "/Gateway",
            "spec.listeners[*].tls.certificateRefs[*].name",
            reference -> kind(reference, "", "Secret")),
        Row.of(Family.BACKEND, INGRESS, "spec.defaultBackend.service.name", SERVICE),
        Row.of(
            Family.BACKEND, INGRESS, "spec.rules[*].http.paths[*].backend.service.name", SERVICE),
        backend("HTTPRoute", "spec.rules[*].backendRefs[*].name"),
        backend("HTTPRoute", "spec.rules[*].filters[*].requestMirror.backendRef.name"),
        backend("GRPCRoute", "spec.rules[*].backendRefs[*].name"),
        gateway("HTTPRoute"),
        gateway("GRPCRoute"),
        Row.of(Family.GOVERNING_SERVICE, "apps/StatefulSet", "spec.serviceName", SERVICE),
        Row.of(
            Family.EXTENSION_SERVICE,
            "apiregistration.k8s.io/APIService",
            "spec.service.name",
            SERVICE),
        Row.of(
            Family.EXTENSION_SERVICE,
            "apiextensions.k8s.io/CustomResourceDefinition",
            "spec.conversion.webhook." + service,
            SERVICE),
        Row.of(
            Family.EXTENSION_SERVICE,
            ADMISSION + "/MutatingWebhookConfiguration",
            "webhooks[*]." + service,
            SERVICE),
        Row.of(
            Family.EXTENSION_SERVICE,
            ADMISSION + "/ValidatingWebhookConfiguration",
            "webhooks[*]." + service,
            SERVICE),
        Row.of(Family.PEER_SECRET, "metallb.io/BGPPeer", "spec.passwordSecret.name", SECRET),
        pool("L2Advertisement"),
        pool("BGPAdvertisement"));
  }

  private static Row backend(String route, String path) {
    return Row.of(
        Family.BACKEND, GATEWAYS + "/" + route, path, reference -> kind(reference, "", "Service"));
  }

  private static Row gateway(String route) {
    return Row.of(
        Family.GATEWAY,
        GATEWAYS + "/" + route,
        "spec.parentRefs[*].name",
        reference -> kind(reference, GATEWAYS, "Gateway"));
  }

  private static Row pool(String advertisement) {
    return Row.of(
        Family.ADDRESS_POOL,
        "metallb.io/" + advertisement,
        "spec.ipAddressPools[*]",
        Target.in("metallb.io", "IPAddressPool"));
  }

  /** What a reference of the Gateway API names, with what it means where it does not say. */
  private static Target kind(MapNode reference, String group, String kind) {
    String said = Leaf.text(reference, "kind");
    return Target.in(
        reference.get("group") == null ? group : Leaf.text(reference, "group"),
        said.isEmpty() ? kind : said);
  }

  private static Stream<Row> storage() {
    return Stream.of(
        Row.of(
            Family.VOLUME,
            "/PersistentVolumeClaim",
            "spec.volumeName",
            Target.wide("", "PersistentVolume")),
        Row.of(
            Family.STORAGE_CLASS, "/PersistentVolumeClaim", "spec.storageClassName", STORAGE_CLASS),
        Row.of(
            Family.STORAGE_CLASS,
            "apps/StatefulSet",
            "spec.volumeClaimTemplates[*].spec.storageClassName",
            STORAGE_CLASS),
        Row.ofPods(
            Family.STORAGE_CLASS,
            "volumes[*].ephemeral.volumeClaimTemplate.spec.storageClassName",
            STORAGE_CLASS));
  }

  private static Stream<Row> scheduling() {
    return Stream.of(
        Row.of(
            Family.SCALE_TARGET,
            "autoscaling/HorizontalPodAutoscaler",
            "spec.scaleTargetRef.name",
            target -> Target.in(ResourceKey.groupOf(target), Leaf.text(target, "kind"))),
        Row.ofPods(
            Family.PRIORITY_CLASS,
            "priorityClassName",
            Target.wide("scheduling.k8s.io", "PriorityClass")),
        Row.ofPods(
            Family.RUNTIME_CLASS, "runtimeClassName", Target.wide("node.k8s.io", "RuntimeClass")),
        Row.of(
            Family.INGRESS_CLASS,
            INGRESS,
            "spec.ingressClassName",
            Target.wide("networking.k8s.io", "IngressClass")),
        Row.of(
            Family.GATEWAY_CLASS,
            GATEWAYS + "/Gateway",
            "spec.gatewayClassName",
            Target.wide(GATEWAYS, "GatewayClass")));
  }
}
