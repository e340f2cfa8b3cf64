package io.lapstrake.helm.convention;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Workload;
import java.util.List;

/**
 * The values by which users fit pods to their cluster: {@code podAnnotations}, {@code podLabels},
 * {@code podSecurityContext}, {@code securityContext}, {@code resources}, {@code livenessProbe},
 * {@code readinessProbe}, {@code volumes}, {@code volumeMounts}, {@code nodeSelector}, {@code
 * tolerations}, {@code affinity} and {@code imagePullSecrets}.
 */
public final class PodValues {

  private static final Input<String> SECRET =
      Input.text("name")
          .matching(NamePatterns.DNS_NAME)
          .ofLength(1, NamePatterns.LONGEST)
          .describedAs("The name of a Secret");

  private final String before;

  private PodValues(String before) {
    this.before = before;
  }

  /** The values at the top. */
  public static PodValues atTop() {
    return new PodValues("");
  }

  /** The values below a level, such as {@code api}. */
  public static PodValues below(String level) {
    return new PodValues(level + ".");
  }

  private Input<MapNode> map(String name, String description) {
    return Input.block(before + name).describedAs(description);
  }

  private Input<MapNode> labels(String name, String description) {
    return Input.labels(before + name).describedAs(description);
  }

  private Input<List<MapNode>> pullSecrets() {
    return Input.records(before + "imagePullSecrets", SECRET)
        .describedAs("Secrets with which the images are pulled");
  }

  private Input<ListNode> list(String name, String description) {
    return Input.list(before + name).describedAs(description);
  }

  private Input<MapNode> probe(String name, String description) {
    return map(name, description)
        .orElse(MapNode.of("httpGet", MapNode.of("path", "/").with("port", "http")));
  }

  /** A workload whose pods are as the user says. */
  public <W extends Workload<W>> W on(W workload) {
    return workload
        .podAnnotations(
            MapPart.spread(
                Input.annotations(before + "podAnnotations")
                    .describedAs("Annotations of the pods")))
        .podLabels(MapPart.spread(labels("podLabels", "Further labels of the pods")))
        .withPodItem(
            ListPart.forEach(pullSecrets(), it -> MapNode.of("name", it.get(SECRET))),
            "imagePullSecrets")
        .security(map("podSecurityContext", "As whom the containers of a pod run"))
        .volumes(list("volumes", "Further volumes of the pods"))
        .onNodesWith(labels("nodeSelector", "Labels of the nodes that pods run on"))
        .tolerating(list("tolerations", "Taints of nodes that pods bear"))
        .affinity(map("affinity", "Which nodes and pods are wanted near, and which far"));
  }

  /** A container as the user says; its port {@code http} is asked whether it is alive and ready. */
  public Container on(Container container) {
    return container
        .security(map("securityContext", "What the container may do on its node"))
        .resources(map("resources", "What the container needs, and may use at most"))
        .aliveWhen(probe("livenessProbe", "Fails when the container must be restarted"))
        .readyWhen(probe("readinessProbe", "Succeeds while the container may get traffic"))
        .mounts(list("volumeMounts", "Further mounts of the container"));
  }
}
