package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.PodSecurity;
import io.lapstrake.k8s.pod.Pods;
import io.lapstrake.k8s.pod.Spread;
import io.lapstrake.k8s.pod.Toleration;
import io.lapstrake.k8s.storage.Mountable;
import java.util.List;

/**
 * The words that every kind that runs pods has.
 *
 * <p>A workload selects its pods by the label {@code app.kubernetes.io/name}, whose value is the
 * workload's name: it follows a name that is {@linkplain #withName said}, and nothing else in the
 * code changes it.
 *
 * @param <W> the kind
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec">
 *     PodSpec</a>
 */
public sealed interface Workload<W extends Workload<W>> extends KubernetesObject<W>, Pods
    permits Deployment, StatefulSet, DaemonSet {

  /**
   * The same kind with something in the spec of its pods; every word of the pods is made of this.
   */
  default W withPod(Node value, String... path) {
    MapNode tree = draft().tree();
    MapNode spec = tree.map("spec");
    MapNode template = spec.map("template");
    MapNode pod = template.map("spec").set(value, path);
    return withDraft(
        draft().withTree(tree.with("spec", spec.with("template", template.with("spec", pod)))));
  }

  /** The same kind with one more item in a list of the spec of its pods. */
  default W withPodItem(ListPart item, String... path) {
    return withDraft(draft().withTree(PodTree.append(draft().tree(), item, path)));
  }

  @Override
  default W withName(Value<String> name) {
    return withDraft(Blank.renamed(draft(), name));
  }

  /** A container, with the volumes that it mounts. */
  default W container(Container container) {
    Draft more = draft().append(container.tree(), PodTree.CONTAINERS);
    return withDraft(Volumes.with(more, container.volumes()));
  }

  /** A container that runs to its end before the others start; those said first run first. */
  default W initContainer(Container container) {
    Draft more = draft().append(container.tree(), PodTree.INIT_CONTAINERS);
    return withDraft(Volumes.with(more, container.volumes()));
  }

  /**
   * A container that starts before the others and runs beside them, and that is stopped after them.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">Sidecar
   *     containers</a>
   */
  default W sidecar(Container container) {
    return initContainer(container.withTree(container.tree().with("restartPolicy", "Always")));
  }

  /** A volume, where no container's mount brings it. */
  default W volume(Mountable source) {
    return withDraft(Volumes.with(draft(), List.of(source.volume())));
  }

  /** A label of the pods, besides the one that they are selected by. */
  default W podLabel(String key, String value) {
    return podLabel(key, Literal.of(value));
  }

  /** A label of the pods, besides the one that they are selected by. */
  default W podLabel(String key, Value<String> value) {
    return withDraft(draft().add(Entry.of(key, value), PodTree.LABELS));
  }

  /** An annotation of the pods; a change restarts them. */
  default W podAnnotation(String key, String value) {
    return podAnnotation(key, Literal.of(value));
  }

  /** An annotation of the pods; a change restarts them. */
  default W podAnnotation(String key, Value<String> value) {
    return withDraft(draft().add(Entry.of(key, value), PodTree.ANNOTATIONS));
  }

  /** Who the pods are towards the API server. */
  default W serviceAccount(ServiceAccount account) {
    return serviceAccount(account.name());
  }

  /** Who the pods are towards the API server, by the name of an account that is made elsewhere. */
  default W serviceAccount(String name) {
    return serviceAccount(Literal.of(name));
  }

  /** Who the pods are towards the API server, by the name of an account. */
  default W serviceAccount(Value<String> name) {
    return withPod(name, "serviceAccountName");
  }

  /** The pods get no token of the API server. */
  default W withoutApiToken() {
    return withPod(Literal.FALSE, "automountServiceAccountToken");
  }

  /** A Secret with which images are pulled. */
  default W imagePullSecret(Secret secret) {
    return withPodItem(MapNode.of("name", secret.name()), "imagePullSecrets");
  }

  /** Only on nodes with a label. */
  default W onNodesWith(String label, String value) {
    return onNodesWith(label, Literal.of(value));
  }

  /** Only on nodes with a label. */
  default W onNodesWith(String label, Value<String> value) {
    return withDraft(draft().add(Entry.of(label, value), PodTree.NODE_SELECTOR));
  }

  /** Also on nodes with a taint. */
  default W tolerating(Toleration toleration) {
    return withPodItem(toleration.tree(), "tolerations");
  }

  /** On every node, whatever its taints. */
  default W toleratingEveryTaint() {
    return tolerating(Toleration.ofEveryTaint());
  }

  /** Also on the nodes that run the control plane. */
  default W toleratingControlPlane() {
    return tolerating(Toleration.ofControlPlane());
  }

  /** Its pods in several zones, or on several nodes. */
  default W spreadOver(Spread spread) {
    return withPodItem(Blank.counted(spread.tree(), draft().tree()), "topologySpreadConstraints");
  }

  /** As whom all its containers run. */
  default W security(PodSecurity security) {
    return withPod(security.tree(), "securityContext");
  }

  /** Seconds that the containers have to end in; 30 when nothing is said. */
  default W terminationGracePeriodSeconds(int seconds) {
    return terminationGracePeriodSeconds(Literal.of(seconds));
  }

  /** Seconds that the containers have to end in; 30 when nothing is said. */
  default W terminationGracePeriodSeconds(Value<Integer> seconds) {
    return withPod(seconds, "terminationGracePeriodSeconds");
  }

  /** Which pods come first where nodes are full. */
  default W priorityClass(String name) {
    return priorityClass(Literal.of(name));
  }

  /** Which pods come first where nodes are full. */
  default W priorityClass(Value<String> name) {
    return withPod(name, "priorityClassName");
  }

  /** In the network of the node, its ports those of the node. */
  default W hostNetwork() {
    return withPod(Literal.TRUE, "hostNetwork")
        .withPod(Literal.of("ClusterFirstWithHostNet"), "dnsPolicy");
  }

  /** How many of its pods the drain of nodes leaves running: a PodDisruptionBudget beside it. */
  default W disruption(Disruption disruption) {
    return withDraft(draft().bringing(disruption.of(this)));
  }

  /**
   * A Service of its pods, with its id and its name; it is a part of its own and lacks its ports.
   */
  default Service service() {
    return Service.of(this);
  }

  /** A Service of its pods; it is a part of its own and lacks its ports. */
  default Service service(String id) {
    return Service.of(id, this);
  }

  @Override
  default void join(Assembly assembly) {
    assembly.resource(draft(), PodCheck::of);
  }
}
