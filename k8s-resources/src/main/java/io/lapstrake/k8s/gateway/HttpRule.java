package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.network.Split;
import io.lapstrake.k8s.object.KubernetesObject;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of requests: where they go, and what is changed of them and of their answers.
 *
 * <pre>{@code
 * HttpRule.of(HttpMatch.under("/api")).to(api.port("http")).rewritePrefix("/").timeoutSeconds(10)
 * }</pre>
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule">HTTPRouteRule</a>
 */
public final class HttpRule {

  private final MapNode tree;
  private final @Nullable Split<ServicePort> split;

  private HttpRule(MapNode tree, @Nullable Split<ServicePort> split) {
    this.tree = tree;
    this.split = split;
  }

  /** A rule for requests that fit one of some matches; for every request when none is given. */
  public static HttpRule of(HttpMatch... matches) {
    ListNode list = ListNode.EMPTY;
    for (HttpMatch match : matches) {
      list = list.with(match.tree());
    }
    return new HttpRule(list.isEmpty() ? MapNode.EMPTY : MapNode.of("matches", list), null);
  }

  /** What it is called where others speak of it; from version 1.4 of the Gateway API. */
  public HttpRule named(String name) {
    return named(Literal.of(name));
  }

  /** What it is called where others speak of it; from version 1.4 of the Gateway API. */
  public HttpRule named(Value<String> name) {
    return with(tree.with("name", name));
  }

  /** Sends them to a port of a Service. */
  public HttpRule to(ServicePort port) {
    return with(tree.append(RouteBackend.of(port), "backendRefs"));
  }

  /**
   * Sends them to a port of a Service, with changes of the headers that only these requests have.
   */
  public HttpRule to(ServicePort port, HeaderChanges requestHeaders) {
    MapNode holder =
        HttpFilters.added(
            MapNode.EMPTY, "RequestHeaderModifier", "requestHeaderModifier", requestHeaders.tree());
    return with(tree.append(RouteBackend.filtered(port, holder.list("filters")), "backendRefs"));
  }

  /** Sends them to an object that is no Service, where the controller knows its kind. */
  public HttpRule to(KubernetesObject<?> backend) {
    return with(tree.append(Api.referenceTo(backend), "backendRefs"));
  }

  /** Sends them to several Services in shares, which make 100 percent together. */
  public HttpRule to(Split<ServicePort> shares) {
    MapNode changed = tree;
    for (Split.Share<ServicePort> share : shares.shares()) {
      changed = changed.append(RouteBackend.weighted(share.to(), share.percent()), "backendRefs");
    }
    return new HttpRule(changed, shares);
  }

  /** Sends a copy of each to a port of a Service, whose answers are thrown away. */
  public HttpRule mirrorTo(ServicePort port) {
    return mirror(RouteBackend.of(port), MapNode.EMPTY);
  }

  /**
   * Sends a copy of so many of a hundred of them to a port of a Service, whose answers are thrown
   * away; from version 1.3 of the Gateway API.
   */
  public HttpRule mirrorTo(ServicePort port, int percent) {
    return mirrorTo(port, Literal.of(percent));
  }

  /**
   * Sends a copy of so many of a hundred of them to a port of a Service, whose answers are thrown
   * away; from version 1.3 of the Gateway API.
   */
  public HttpRule mirrorTo(ServicePort port, Value<Integer> percent) {
    return mirror(RouteBackend.of(port), MapNode.of("percent", percent));
  }

  /**
   * Sends a copy of a share of them to a port of a Service, whose answers are thrown away; from
   * version 1.3 of the Gateway API.
   *
   * @param parts how many requests are copied
   * @param of out of how many
   */
  public HttpRule mirrorTo(ServicePort port, int parts, int of) {
    return mirrorTo(port, Literal.of(parts), Literal.of(of));
  }

  /**
   * Sends a copy of a share of them to a port of a Service, whose answers are thrown away; from
   * version 1.3 of the Gateway API.
   *
   * @param parts how many requests are copied
   * @param of out of how many
   */
  public HttpRule mirrorTo(ServicePort port, Value<Integer> parts, Value<Integer> of) {
    MapNode fraction = MapNode.of("numerator", parts).with("denominator", of);
    return mirror(RouteBackend.of(port), MapNode.of("fraction", fraction));
  }

  /** Sends a copy of each to an object that is no Service, where the controller knows its kind. */
  public HttpRule mirrorTo(KubernetesObject<?> backend) {
    return mirror(Api.referenceTo(backend), MapNode.EMPTY);
  }

  private HttpRule mirror(Node backend, MapNode share) {
    return with(
        HttpFilters.added(
            tree, "RequestMirror", "requestMirror", share.with("backendRef", backend)));
  }

  /** Sends the client to another place. */
  public HttpRule redirect(Redirect redirect) {
    return with(HttpFilters.added(tree, "RequestRedirect", "requestRedirect", redirect.tree()));
  }

  /** Asks for another beginning in place of the path that the rule matches. */
  public HttpRule rewritePrefix(String path) {
    return rewritePrefix(Literal.of(path));
  }

  /** Asks for another beginning in place of the path that the rule matches. */
  public HttpRule rewritePrefix(Value<String> path) {
    return filter("URLRewrite", "urlRewrite", MapNode.of("path", prefixPath(path)));
  }

  /** Asks for another path, whatever was asked for. */
  public HttpRule rewritePath(String path) {
    return rewritePath(Literal.of(path));
  }

  /** Asks for another path, whatever was asked for. */
  public HttpRule rewritePath(Value<String> path) {
    return filter("URLRewrite", "urlRewrite", MapNode.of("path", fullPath(path)));
  }

  /** Asks for another host. */
  public HttpRule rewriteHost(String host) {
    return rewriteHost(Literal.of(host));
  }

  /** Asks for another host. */
  public HttpRule rewriteHost(Value<String> host) {
    return filter("URLRewrite", "urlRewrite", MapNode.of("hostname", host));
  }

  static MapNode prefixPath(Value<String> path) {
    return MapNode.of("type", "ReplacePrefixMatch").with("replacePrefixMatch", path);
  }

  static MapNode fullPath(Value<String> path) {
    return MapNode.of("type", "ReplaceFullPath").with("replaceFullPath", path);
  }

  /** What is changed of the headers of requests. */
  public HttpRule requestHeaders(HeaderChanges changes) {
    return filter("RequestHeaderModifier", "requestHeaderModifier", changes.tree());
  }

  /** What is changed of the headers of answers. */
  public HttpRule responseHeaders(HeaderChanges changes) {
    return filter("ResponseHeaderModifier", "responseHeaderModifier", changes.tree());
  }

  /**
   * Which pages of other origins a browser lets ask; from version 1.5 of the Gateway API.
   *
   * @see <a
   *     href="https://gateway-api.sigs.k8s.io/reference/spec/#httpcorsfilter">HTTPCORSFilter</a>
   */
  public HttpRule cors(Cors cors) {
    return filter("CORS", "cors", cors.tree());
  }

  /** What an object of the controller's own says, which lives in the same namespace. */
  public HttpRule extension(KubernetesObject<?> filter) {
    return with(
        HttpFilters.added(tree, "ExtensionRef", "extensionRef", Api.localReferenceTo(filter)));
  }

  /** Seconds that a request may take as a whole; 0 for no limit. */
  public HttpRule timeoutSeconds(int seconds) {
    return timeoutSeconds(Literal.of(seconds));
  }

  /** Seconds that a request may take as a whole; 0 for no limit. */
  public HttpRule timeoutSeconds(Value<Integer> seconds) {
    return with(tree.set(Text.format("%ss", seconds), "timeouts", "request"));
  }

  /** Seconds that a Service may take to answer once; not more than the request as a whole. */
  public HttpRule backendTimeoutSeconds(int seconds) {
    return backendTimeoutSeconds(Literal.of(seconds));
  }

  /** Seconds that a Service may take to answer once; not more than the request as a whole. */
  public HttpRule backendTimeoutSeconds(Value<Integer> seconds) {
    return with(tree.set(Text.format("%ss", seconds), "timeouts", "backendRequest"));
  }

  private HttpRule filter(String type, String key, MapNode more) {
    return with(HttpFilters.merged(tree, type, key, more));
  }

  private HttpRule with(MapNode changed) {
    return new HttpRule(changed, split);
  }

  /** Whether its shares make a hundred, as far as that is known. */
  boolean isWhole() {
    return split == null || split.isWhole();
  }

  MapNode tree() {
    return tree;
  }
}
