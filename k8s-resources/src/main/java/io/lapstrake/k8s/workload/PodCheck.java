package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at what Kubernetes would refuse in a pod, or start and never find well. */
final class PodCheck {

  private static final List<String> PROBES =
      List.of("livenessProbe", "readinessProbe", "startupProbe");

  private final Draft draft;
  private final MapNode pod;
  private final List<Flaw> flaws = new ArrayList<>(0);

  /** A mistake and the field that it is in. */
  private record Flaw(String code, String summary, String field, String detail, String fix) {}

  private PodCheck(Draft draft) {
    this.draft = draft;
    this.pod = PodTree.of(draft.tree());
  }

  /** The draft with the mistakes that it has. */
  static Draft of(Draft draft) {
    return new PodCheck(draft).checked();
  }

  private Draft checked() {
    if (pod.get("containers") == null) {
      flaw(
          "LAP-0401",
          "Workload without containers",
          "spec.template.spec.containers",
          "A pod runs at least one container.",
          "add one with container(Container.of(name, image)).");
    }
    containers("containers");
    containers("initContainers");
    Draft changed = draft;
    for (Flaw each : flaws) {
      changed = changed.flawed(each.code, each.summary, each.field, each.detail, each.fix);
    }
    return changed;
  }

  private void flaw(String code, String summary, String field, String detail, String fix) {
    flaws.add(new Flaw(code, summary, field, detail, fix));
  }

  private void containers(String list) {
    KeyedItems.each(
        pod.list(list).parts(),
        container -> {
          String field = "spec.template.spec." + list + "[name=" + container.text("name") + "]";
          PROBES.forEach(probe -> probe(container, container.map(probe), field + "." + probe));
          KeyedItems.each(
              container.list("volumeMounts").parts(), mount -> mount(mount.text("name"), field));
        });
  }

  private void probe(MapNode container, MapNode probe, String field) {
    for (String action : List.of("httpGet", "tcpSocket")) {
      String port = probe.map(action).text("port");
      List<String> ports = KeyedItems.keys(container.list("ports"), "name");
      if (port != null && !ports.contains(port)) {
        flaw(
            "LAP-0404",
            "Probe of a port that the container lacks",
            field + "." + action + ".port",
            "The container has no port \"" + port + "\"; " + known(ports),
            "probe a port that it has, or add port(\"" + port + "\", number).");
      }
    }
  }

  private static String known(List<String> names) {
    return names.isEmpty() ? "it has none." : "it has " + String.join(", ", names) + ".";
  }

  private void mount(@Nullable String volume, String field) {
    var volumes = new ArrayList<>(KeyedItems.keys(pod.list("volumes"), "name"));
    KeyedItems.each(
        draft.tree().map("spec").list("volumeClaimTemplates").parts(),
        claim -> volumes.add(String.valueOf(claim.map("metadata").text("name"))));
    if (volume != null && !volumes.contains(volume)) {
      flaw(
          "LAP-0405",
          "Mount of a volume that the pod lacks",
          field + ".volumeMounts",
          "The pod has no volume \"" + volume + "\"; " + known(volumes),
          "add it with volume(…), or with claim(…) to a StatefulSet.");
    }
  }
}
