package io.lapstrake.helm.convention;

import io.lapstrake.core.stack.Part;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Ingress;
import io.lapstrake.k8s.network.Service;
import java.util.List;

/**
 * The values {@code ingress.enabled}, {@code ingress.className}, {@code ingress.annotations},
 * {@code ingress.hosts} and {@code ingress.tls}.
 */
public final class IngressValues {

  private static final String LEVEL = "ingress.";

  private final Input<Boolean> enabled =
      Input.flag(LEVEL + "enabled").orElse(false).describedAs("Whether an Ingress leads in");
  private final Input<String> className =
      Input.text(LEVEL + "className")
          .matching(NamePatterns.orNothing(NamePatterns.DNS_NAME))
          .ofLength(0, NamePatterns.LONGEST)
          .orElse("")
          .describedAs("The class of the controller; the cluster's default when empty");
  private final Input<MapNode> annotations =
      Input.annotations(LEVEL + "annotations")
          .describedAs("Annotations, for the controller")
          .nullIsNone();
  private final Input<String> path =
      Input.text("path").matching(NamePatterns.PATH).describedAs("Where the path begins");
  private final Input<String> pathType =
      Input.choice("pathType", "Prefix", "Exact", "ImplementationSpecific")
          .orElse("ImplementationSpecific")
          .describedAs("How the path is compared");
  private final Input<List<MapNode>> paths = Input.records("paths", path, pathType).notEmpty();
  private final Input<String> host =
      Input.text("host")
          .matching(NamePatterns.HOST)
          .ofLength(0, NamePatterns.LONGEST)
          .describedAs("The name that is asked for; any when empty");
  private final Input<List<MapNode>> hosts =
      Input.records(LEVEL + "hosts", host, paths)
          .orElse(
              List.of(
                  MapNode.of("host", "chart-example.local")
                      .with("paths", ListNode.of(MapNode.of("path", "/")))))
          .notEmpty()
          .describedAs("Under which names and paths the release is reached");
  private final Input<ListNode> tls =
      Input.list(LEVEL + "tls")
          .describedAs("Hosts that are served by TLS, and their Secrets")
          .nullIsNone();

  private IngressValues() {}

  /** The values below {@code ingress}. */
  public static IngressValues standard() {
    return new IngressValues();
  }

  /** The Ingress to a port of a Service, where the user wants one. */
  public Part to(Service service, Value<Integer> port) {
    Ingress ingress =
        Ingress.named("main")
            .withName(ReleaseNames.fullName())
            .labelledBy(ReleaseNames.labels())
            .annotations(MapPart.spread(annotations))
            .tls(tls)
            .rules(ListPart.forEach(hosts, it -> rule(it, service, port)));
    Ingress open =
        ingress.withDraft(
            ingress
                .draft()
                .add(
                    MapPart.when(
                        Condition.not(Condition.equal(className, "")),
                        Entry.of("ingressClassName", className)),
                    "spec"));
    return assembly -> assembly.when(enabled, List.of(open));
  }

  private MapNode rule(Item of, Service service, Value<Integer> port) {
    return MapNode.of("host", of.get(host))
        .set(
            ListNode.of(ListPart.forEach(of.get(paths), it -> route(it, service, port))),
            "http",
            "paths");
  }

  private MapNode route(Item of, Service service, Value<Integer> port) {
    return MapNode.of("path", of.get(path))
        .with("pathType", of.get(pathType))
        .set(service.name(), "backend", "service", "name")
        .set(port, "backend", "service", "port", "number");
  }
}
