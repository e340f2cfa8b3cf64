package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where hosts and paths lead, by Ingresses and the routes of the Gateway API.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/ingress/">Ingress</a>
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/">Gateway API</a>
 */
final class Routes {

  private static final String GATEWAYS = "gateway.networking.k8s.io";

  private final Cluster cluster;
  private final List<Route> routes = new ArrayList<>();

  /**
   * That a host and a path lead to a Service.
   *
   * @param at such as {@code https://shop.example/api}
   * @param port its number or name
   * @param by the object that says so
   */
  record Route(String at, ResourceKey service, String port, ResourceKey by) {}

  private Routes(Cluster cluster) {
    this.cluster = cluster;
  }

  /** All of them, in the order of the objects that say so. */
  static List<Route> of(Cluster cluster) {
    var all = new Routes(cluster);
    cluster.all("networking.k8s.io", "Ingress").forEach(all::ingress);
    for (String kind : List.of("HTTPRoute", "GRPCRoute")) {
      cluster.all(GATEWAYS, kind).forEach(all::route);
    }
    return all.routes;
  }

  private void ingress(Manifest ingress) {
    MapNode spec = ingress.tree().map("spec");
    List<String> secure =
        Leaf.maps(spec, "tls").stream().flatMap(it -> Leaf.texts(it, "hosts").stream()).toList();
    MapNode fallback = spec.map("defaultBackend").map("service");
    if (!fallback.isEmpty()) {
      backend("any host, where no other route fits", fallback, ingress);
    }
    for (MapNode rule : Leaf.maps(spec, "rules")) {
      String host = Leaf.text(rule, "host");
      String scheme = secure.contains(host) ? "https://" : "http://";
      for (MapNode path : Leaf.maps(rule.map("http"), "paths")) {
        String at = scheme + (host.isEmpty() ? "*" : host) + pathOf(path);
        backend(at, path.map("backend").map("service"), ingress);
      }
    }
  }

  private static String pathOf(MapNode path) {
    String text = Leaf.text(path, "path");
    boolean isExact = Leaf.text(path, "pathType").equals("Exact");
    return (text.isEmpty() ? "/" : text) + (isExact ? " exactly" : "");
  }

  private void backend(String at, MapNode backend, Manifest by) {
    String name = Leaf.text(backend, "name");
    MapNode port = backend.map("port");
    String number = Leaf.text(port, "number");
    String wanted = number.isEmpty() ? Leaf.text(port, "name") : number;
    var service = new ResourceKey("", "Service", by.key().namespace(), name);
    routes.add(new Route(at, service, wanted, by.key()));
  }

  private void route(Manifest route) {
    MapNode spec = route.tree().map("spec");
    List<String> hosts = Leaf.texts(spec, "hostnames");
    for (String host : hosts.isEmpty() ? List.of("*") : hosts) {
      for (MapNode rule : Leaf.maps(spec, "rules")) {
        for (MapNode backend : Leaf.maps(rule, "backendRefs")) {
          for (String path : matches(rule)) {
            String at = scheme(route, spec) + host + path;
            String port = Leaf.text(backend, "port");
            routes.add(new Route(at, serviceOf(backend, route), port, route.key()));
          }
        }
      }
    }
  }

  private static ResourceKey serviceOf(MapNode backend, Manifest route) {
    String said = Leaf.text(backend, "namespace");
    String kind = Leaf.text(backend, "kind");
    String namespace = said.isEmpty() ? route.key().namespace() : said;
    return new ResourceKey(
        Leaf.text(backend, "group"),
        kind.isEmpty() ? "Service" : kind,
        namespace,
        Leaf.text(backend, "name"));
  }

  private static List<String> matches(MapNode rule) {
    List<MapNode> matches = Leaf.maps(rule, "matches");
    return matches.isEmpty()
        ? List.of("/")
        : matches.stream().map(Routes::match).distinct().toList();
  }

  private static String match(MapNode match) {
    MapNode path = match.map("path");
    MapNode method = match.map("method");
    String value = Leaf.text(path, "value");
    String called = "/" + Leaf.text(method, "service") + "/" + Leaf.text(method, "method");
    boolean isExact = Leaf.text(path, "type").equals("Exact");
    boolean isCall = !Leaf.text(method, "service").isEmpty();
    return isCall ? called : (value.isEmpty() ? "/" : value) + (isExact ? " exactly" : "");
  }

  /** By the listeners of the route's Gateways; none where these are not known. */
  private String scheme(Manifest route, MapNode spec) {
    TreeSet<String> protocols = new TreeSet<>();
    for (MapNode parent : Leaf.maps(spec, "parentRefs")) {
      String said = Leaf.text(parent, "namespace");
      String section = Leaf.text(parent, "sectionName");
      String namespace = said.isEmpty() ? route.key().namespace() : said;
      cluster.find(GATEWAYS, "Gateway", namespace, Leaf.text(parent, "name")).stream()
          .flatMap(it -> Leaf.maps(it.tree().map("spec"), "listeners").stream())
          .filter(it -> section.isEmpty() || Leaf.text(it, "name").equals(section))
          .forEach(it -> protocols.add(Leaf.text(it, "protocol")));
    }
    return protocols.contains("HTTPS") ? "https://" : protocols.contains("HTTP") ? "http://" : "";
  }
}
