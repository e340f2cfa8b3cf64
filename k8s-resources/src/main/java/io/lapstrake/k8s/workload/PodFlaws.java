package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.List;

/** Looks at what Kubernetes would refuse in a pod, or start and never find well. */
final class PodFlaws {

  private static final List<String> LISTS = List.of("containers", "initContainers");
  private static final List<String> PROBES =
      List.of("livenessProbe", "readinessProbe", "startupProbe");
  private static final List<String> ACTIONS = List.of("httpGet", "tcpSocket");

  private final MapNode spec;
  private final MapNode pod;
  private Draft draft;

  private PodFlaws(Draft draft) {
    this.draft = draft;
    this.spec = PodTree.runsOf(draft.tree());
    this.pod = PodTree.of(draft.tree());
  }

  /** The draft with the mistakes that it has. */
  static Draft of(Draft draft) {
    var flaws = new PodFlaws(draft);
    flaws.containers();
    flaws.labels();
    return flaws.draft;
  }

  private void containers() {
    if (pod.get("containers") == null) {
      draft =
          draft.flawed(
              "LAP-0401",
              "Workload without containers",
              place() + ".spec.containers",
              "A pod runs at least one container.",
              "add one with container(Container.of(name, image)).");
    }
    for (String list : LISTS) {
      KeyedItems.each(pod.list(list), container -> container(list, container));
    }
  }

  /** Kubernetes refuses a workload that would not select its own pods. */
  private void labels() {
    MapNode labels = spec.map("template").map("metadata").map("labels");
    MapNode selected = spec.map("selector").map("matchLabels");
    if (selected.equals(labels)) {
      return; // nearly always, and then they are one object
    }
    for (MapPart part : selected.parts()) {
      String key = part instanceof Entry entry ? entry.literalKey() : null;
      if (key != null && !((Entry) part).value().equals(labels.get(key))) {
        lacksLabel(key);
      }
    }
  }

  private void lacksLabel(String key) {
    draft =
        draft.flawed(
            "LAP-0410",
            "Selector that the pods do not match",
            FieldPath.of("spec", "template", "metadata", "labels").key(key).toString(),
            "The workload selects its pods by another value of this label.",
            "leave the label as it is, or give the workload another name with withName(…).");
  }

  private void container(String list, MapNode container) {
    for (String name : PROBES) {
      if (container.get(name) instanceof MapNode probe) {
        probe(list, container, name, probe);
      }
    }
  }

  private void probe(String list, MapNode container, String name, MapNode probe) {
    for (String action : ACTIONS) {
      String port = probe.map(action).text("port");
      if (port != null && !KeyedItems.has(container.list("ports"), "name", port)) {
        lacksPort(container, port, place(list, container) + "." + name + "." + action);
      }
    }
  }

  private String place() {
    return PodTree.pathOf(draft.tree()) + ".template";
  }

  private String place(String list, MapNode container) {
    return place() + ".spec." + list + "[name=" + container.text("name") + "]";
  }

  private void lacksPort(MapNode container, String port, String field) {
    draft =
        draft.flawed(
            "LAP-0404",
            "Probe of a port that the container lacks",
            field + ".port",
            "The container has no port \""
                + port
                + "\"; "
                + known(KeyedItems.keys(container.list("ports"), "name")),
            "probe a port that it has, or add port(\"" + port + "\", number).");
  }

  private static String known(List<String> names) {
    return names.isEmpty() ? "it has none." : "it has " + String.join(", ", names) + ".";
  }
}
