package io.lapstrake.helm.convention;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    return Input.block(before + name).describedAs(description).nullIsNone();
  }

  private Input<MapNode> labels(String name, String description) {
    return Input.labels(before + name).describedAs(description).nullIsNone();
  }

  private Input<List<MapNode>> pullSecrets() {
    return Input.records(before + "imagePullSecrets", SECRET)
        .describedAs("Secrets with which the images are pulled")
        .nullIsNone();
  }

  private Input<ListNode> list(String name, String description) {
    return Input.list(before + name).describedAs(description).nullIsNone();
  }

  private Input<MapNode> probe(String name, String description) {
    return map(name, description)
        .orElse(MapNode.of("httpGet", MapNode.of("path", "/").with("port", "http")));
  }

  /**
   * A workload whose pods are as the user says. What was said of their security and affinity before
   * is the default of its value; where it needs binding, as the labels of a release do, it stays
   * and what is given stands beside it.
   */
  public <W extends Workload<W>> W on(W workload) {
    W open =
        workload
            .podAnnotations(
                MapPart.spread(
                    Input.annotations(before + "podAnnotations")
                        .describedAs("Annotations of the pods")
                        .nullIsNone()))
            .podLabels(MapPart.spread(labels("podLabels", "Further labels of the pods")))
            .withPodItem(
                ListPart.forEach(pullSecrets(), it -> MapNode.of("name", it.get(SECRET))),
                "imagePullSecrets")
            .volumes(list("volumes", "Further volumes of the pods"))
            .onNodesWith(labels("nodeSelector", "Labels of the nodes that pods run on"))
            .tolerating(list("tolerations", "Taints of nodes that pods bear"));
    return with(
        with(
            open,
            "securityContext",
            map("podSecurityContext", "As whom the containers of a pod run")),
        "affinity",
        map("affinity", "Which nodes and pods are wanted near, and which far"));
  }

  private static <W extends Workload<W>> W with(W workload, String field, Input<MapNode> input) {
    Node said = workload.draft().tree().at("spec", "template", "spec", field);
    return workload.withPod(Said.with(said, input), field);
  }

  /**
   * A container as the user says. Its security, resources and probes are the defaults of their
   * values where they were said before; where they need binding they stay, and what is given stands
   * beside them. Without probes its port {@code http} is asked whether it is alive and ready.
   */
  public Container on(Container container) {
    Container open = container;
    for (Map.Entry<String, Input<MapNode>> field : fields().entrySet()) {
      Node said = container.tree().get(field.getKey());
      open = open.withTree(open.tree().with(field.getKey(), Said.with(said, field.getValue())));
    }
    return open.mounts(list("volumeMounts", "Further mounts of the container"));
  }

  /** The fields of a container that are a map of the user's, in the order in which they stand. */
  private Map<String, Input<MapNode>> fields() {
    var fields = new LinkedHashMap<String, Input<MapNode>>();
    fields.put("securityContext", map("securityContext", "What the container may do on its node"));
    fields.put("resources", map("resources", "What the container needs, and may use at most"));
    fields.put(
        "livenessProbe",
        probe("livenessProbe", "Fails when the container must be restarted; null for no probe"));
    fields.put(
        "readinessProbe",
        probe("readinessProbe", "Succeeds while the container may get traffic; null for no probe"));
    return fields;
  }
}
