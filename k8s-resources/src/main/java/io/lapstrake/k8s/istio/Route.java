package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.network.Split;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of requests in the mesh.
 *
 * <pre>{@code
 * Route.of(RouteMatch.any().header("x-group", "b")).to(Target.of(api.port("http")).subset(rule, "v2"))
 * Route.of().to(Split.canary(Target.of(stable.port("http")), Target.of(canary.port("http")), 10))
 *     .mirrorTo(Target.of(shadow.port("http"))).timeoutSeconds(10)
 * }</pre>
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute">
 *     HTTPRoute</a>
 */
public final class Route {

  private final MapNode tree;
  private final @Nullable Split<Target> split;

  private Route(MapNode tree, @Nullable Split<Target> split) {
    this.tree = tree;
    this.split = split;
  }

  /** A route for requests that fit one of some matches; for every request when none is given. */
  public static Route of(RouteMatch... matches) {
    ListNode list = ListNode.EMPTY;
    for (RouteMatch match : matches) {
      list = list.with(match.tree());
    }
    return new Route(list.isEmpty() ? MapNode.EMPTY : MapNode.of("match", list), null);
  }

  /** What it is called in records of what the mesh did. */
  public Route called(String name) {
    return with(Literal.of(name), "name");
  }

  /** Sends them to a port of a Service. */
  public Route to(ServicePort port) {
    return to(Target.of(port));
  }

  /** Sends them to a Service, or to a subset of its pods. */
  public Route to(Target target) {
    return new Route(tree.append(MapNode.of("destination", target.tree()), "route"), split);
  }

  /** Sends them to several in shares, which make 100 percent together. */
  public Route to(Split<Target> shares) {
    MapNode changed = tree;
    for (Split.Share<Target> share : shares.shares()) {
      changed =
          changed.append(
              MapNode.of("destination", share.to().tree()).with("weight", share.percent()),
              "route");
    }
    return new Route(changed, shares);
  }

  /** Sends a copy of each elsewhere too, whose answers are thrown away: its shadow. */
  public Route mirrorTo(Target target) {
    return with(target.tree(), "mirror");
  }

  /** Of how many of a hundred requests a copy is sent; of all when nothing is said. */
  public Route mirrorPercent(int percent) {
    return mirrorPercent(Literal.of(percent));
  }

  /** Of how many of a hundred requests a copy is sent; of all when nothing is said. */
  public Route mirrorPercent(Value<Integer> percent) {
    return with(percent, "mirrorPercentage", "value");
  }

  /** Seconds that a request may take; no limit when nothing is said. */
  public Route timeoutSeconds(int seconds) {
    return timeoutSeconds(Literal.of(seconds));
  }

  /** Seconds that a request may take; no limit when nothing is said. */
  public Route timeoutSeconds(Value<Integer> seconds) {
    return with(Text.format("%ss", seconds), "timeout");
  }

  /** How often a request that failed is sent again; twice when nothing is said. */
  public Route retries(Retries retries) {
    return with(retries.tree(), "retries");
  }

  /** Lets some of a hundred requests wait for some seconds, to see what comes of it. */
  public Route delaying(int percent, int seconds) {
    return delaying(Literal.of(percent), Literal.of(seconds));
  }

  /** Lets some of a hundred requests wait for some seconds, to see what comes of it. */
  public Route delaying(Value<Integer> percent, Value<Integer> seconds) {
    return with(
        MapNode.of("fixedDelay", Text.format("%ss", seconds))
            .with("percentage", MapNode.of("value", percent)),
        "fault",
        "delay");
  }

  /** Answers some of a hundred requests with a status, to see what comes of it. */
  public Route failing(int percent, int status) {
    return failing(Literal.of(percent), Literal.of(status));
  }

  /** Answers some of a hundred requests with a status, to see what comes of it. */
  public Route failing(Value<Integer> percent, Value<Integer> status) {
    return with(
        MapNode.of("httpStatus", status).with("percentage", MapNode.of("value", percent)),
        "fault",
        "abort");
  }

  /** Asks for another path in place of the part that is matched. */
  public Route rewritePath(String path) {
    return rewritePath(Literal.of(path));
  }

  /** Asks for another path in place of the part that is matched. */
  public Route rewritePath(Value<String> path) {
    return with(path, "rewrite", "uri");
  }

  /** Asks for another host. */
  public Route rewriteHost(String host) {
    return rewriteHost(Literal.of(host));
  }

  /** Asks for another host. */
  public Route rewriteHost(Value<String> host) {
    return with(host, "rewrite", "authority");
  }

  /** Sends the client to another path for good. */
  public Route redirectToPath(String path) {
    return redirectToPath(Literal.of(path));
  }

  /** Sends the client to another path for good. */
  public Route redirectToPath(Value<String> path) {
    return with(path, "redirect", "uri");
  }

  /** Sends the client to another host for good. */
  public Route redirectToHost(String host) {
    return redirectToHost(Literal.of(host));
  }

  /** Sends the client to another host for good. */
  public Route redirectToHost(Value<String> host) {
    return with(host, "redirect", "authority");
  }

  /** The status of the redirect: 301, 302, 303, 307 or 308; 301 when nothing is said. */
  public Route redirectStatus(int status) {
    return redirectStatus(Literal.of(status));
  }

  /** The status of the redirect: 301, 302, 303, 307 or 308; 301 when nothing is said. */
  public Route redirectStatus(Value<Integer> status) {
    return with(status, "redirect", "redirectCode");
  }

  /** A header of the request in place of those of its name. */
  public Route requestHeader(String name, String value) {
    return requestHeader(name, Literal.of(value));
  }

  /** A header of the request in place of those of its name. */
  public Route requestHeader(String name, Value<String> value) {
    return with(value, "headers", "request", "set", name);
  }

  /** A header of the answer in place of those of its name. */
  public Route responseHeader(String name, String value) {
    return responseHeader(name, Literal.of(value));
  }

  /** A header of the answer in place of those of its name. */
  public Route responseHeader(String name, Value<String> value) {
    return with(value, "headers", "response", "set", name);
  }

  private Route with(Node value, String... path) {
    return new Route(tree.set(value, path), split);
  }

  /** Whether its shares make a hundred, as far as that is known. */
  boolean isWhole() {
    return split == null || split.isWhole();
  }

  MapNode tree() {
    return tree;
  }
}
