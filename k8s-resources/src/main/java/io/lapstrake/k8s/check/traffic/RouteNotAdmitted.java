package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.Optional;

/** Finds routes in namespaces from which their Gateway takes none. */
public final class RouteNotAdmitted implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1126";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Route that its Gateway does not take";
  }

  @Override
  public String why() {
    return "A listener takes routes of its own namespace alone unless it says more. "
        + "A route from elsewhere is not accepted, and nobody reaches it.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Attachment attachment : Attachment.of(cluster)) {
      if (!attachment.listeners().isEmpty()
          && attachment.listeners().stream().noneMatch(each -> takes(each, attachment, cluster))) {
        findings.add(
            attachment.route(),
            attachment.path(),
            "No listener of %s takes routes of namespace %s."
                .formatted(attachment.gateway(), attachment.route().key().namespace()),
            "let the listener take routes of that namespace, or put the route beside its Gateway.");
      }
    }
  }

  /** What is not known of a namespace may be what is asked for. */
  private static boolean takes(MapNode listener, Attachment attachment, Cluster cluster) {
    MapNode namespaces = listener.map("allowedRoutes").map("namespaces");
    String from = attachment.route().key().namespace();
    return switch (Leaf.text(namespaces, "from")) {
      case "All" -> true;
      case "Selector" -> isMaybe(namespaces.map("selector").map("matchLabels"), from, cluster);
      default -> from.equals(attachment.gateway().key().namespace());
    };
  }

  private static boolean isMaybe(MapNode wanted, String namespace, Cluster cluster) {
    Optional<Manifest> object = cluster.find("", "Namespace", "", namespace);
    for (int i = 0; i < wanted.size(); i++) {
      String key = wanted.key(i);
      String value = Leaf.text(wanted, key);
      boolean named = key.equals("kubernetes.io/metadata.name");
      if (named ? !value.equals(namespace) : object.isPresent() && !has(object.get(), key, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Manifest namespace, String key, String value) {
    return Leaf.text(namespace.tree().map("metadata").map("labels"), key).equals(value);
  }
}
