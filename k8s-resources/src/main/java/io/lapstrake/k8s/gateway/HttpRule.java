package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.network.Split;
import java.util.ArrayList;
import java.util.List;
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

  /** Sends them to a port of a Service. */
  public HttpRule to(ServicePort port) {
    return with(tree.append(RouteBackend.of(port), "backendRefs"));
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
    MapNode mirror = MapNode.of("backendRef", RouteBackend.of(port));
    return with(
        tree.append(MapNode.of("type", "RequestMirror").with("requestMirror", mirror), "filters"));
  }

  /** Sends the client to another place. */
  public HttpRule redirect(Redirect redirect) {
    return with(
        tree.append(
            MapNode.of("type", "RequestRedirect").with("requestRedirect", redirect.tree()),
            "filters"));
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

  /** A filter that a rule has once; what is said of it comes together. */
  private HttpRule filter(String type, String key, MapNode more) {
    List<ListPart> filters = new ArrayList<>(tree.list("filters").parts());
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i) instanceof MapNode filter && type.equals(filter.text("type"))) {
        MapNode settings = filter.map(key);
        for (var part : more.parts()) {
          settings = settings.with(part);
        }
        filters.set(i, filter.with(key, settings));
        return with(tree.with("filters", ListNode.of(filters)));
      }
    }
    return with(tree.append(MapNode.of("type", type).with(key, more), "filters"));
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
