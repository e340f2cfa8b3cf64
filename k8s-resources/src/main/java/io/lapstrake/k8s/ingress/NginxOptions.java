package io.lapstrake.k8s.ingress;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.Cidr;

/**
 * What the controller ingress-nginx reads.
 *
 * <pre>{@code
 * ingress.options(NginxOptions.none().bodyMegabytes(8).readTimeoutSeconds(120).canaryPercent(10))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/">
 *     Annotations of ingress-nginx</a>
 */
public final class NginxOptions implements IngressOptions {

  private static final String PREFIX = "nginx.ingress.kubernetes.io/";
  private static final String SOURCES = PREFIX + "whitelist-source-range";
  private static final NginxOptions NONE = new NginxOptions(MapNode.EMPTY);

  private final MapNode tree;

  private NginxOptions(MapNode tree) {
    this.tree = tree;
  }

  /** No option yet. */
  public static NginxOptions none() {
    return NONE;
  }

  /** The path that Services are asked for, which may name the groups of a pattern: {@code /$1}. */
  public NginxOptions rewriteTarget(String path) {
    return rewriteTarget(Literal.of(path));
  }

  /** The path that Services are asked for, which may name the groups of a pattern: {@code /$1}. */
  public NginxOptions rewriteTarget(Value<String> path) {
    return with("rewrite-target", path);
  }

  /** Reads the paths of controller routes as regular expressions. */
  public NginxOptions pathPatterns() {
    return with("use-regex", Literal.of("true"));
  }

  /** How large the body of a request may be, in megabytes; 1 when nothing is said. */
  public NginxOptions bodyMegabytes(int megabytes) {
    return bodyMegabytes(Literal.of(megabytes));
  }

  /** How large the body of a request may be, in megabytes; 1 when nothing is said. */
  public NginxOptions bodyMegabytes(Value<Integer> megabytes) {
    return with("proxy-body-size", Text.format("%sm", megabytes));
  }

  /** Leaves HTTP alone, also where there is TLS; else it is redirected to HTTPS. */
  public NginxOptions withoutSslRedirect() {
    return with("ssl-redirect", Literal.of("false"));
  }

  /** Redirects HTTP to HTTPS also where TLS ends before the controller. */
  public NginxOptions forcingSslRedirect() {
    return with("force-ssl-redirect", Literal.of("true"));
  }

  /** Seconds to reach a pod in; 5 when nothing is said. */
  public NginxOptions connectTimeoutSeconds(int seconds) {
    return connectTimeoutSeconds(Literal.of(seconds));
  }

  /** Seconds to reach a pod in; 5 when nothing is said. */
  public NginxOptions connectTimeoutSeconds(Value<Integer> seconds) {
    return number("proxy-connect-timeout", seconds);
  }

  /** Seconds between two reads of an answer; 60 when nothing is said. */
  public NginxOptions readTimeoutSeconds(int seconds) {
    return readTimeoutSeconds(Literal.of(seconds));
  }

  /** Seconds between two reads of an answer; 60 when nothing is said. */
  public NginxOptions readTimeoutSeconds(Value<Integer> seconds) {
    return number("proxy-read-timeout", seconds);
  }

  /** Seconds between two writes of a request; 60 when nothing is said. */
  public NginxOptions sendTimeoutSeconds(int seconds) {
    return sendTimeoutSeconds(Literal.of(seconds));
  }

  /** Seconds between two writes of a request; 60 when nothing is said. */
  public NginxOptions sendTimeoutSeconds(Value<Integer> seconds) {
    return number("proxy-send-timeout", seconds);
  }

  /** What the pods speak, where that is not HTTP. */
  public NginxOptions speaking(BackendProtocol protocol) {
    return with("backend-protocol", Literal.of(protocol.text()));
  }

  /** How many requests of one address are let through in a second. */
  public NginxOptions requestsPerSecond(int requests) {
    return requestsPerSecond(Literal.of(requests));
  }

  /** How many requests of one address are let through in a second. */
  public NginxOptions requestsPerSecond(Value<Integer> requests) {
    return number("limit-rps", requests);
  }

  /** Who may ask, as one more block of addresses; everybody when nothing is said. */
  public NginxOptions allowingFrom(Cidr block) {
    return allowingFrom(block.value());
  }

  /** Who may ask, as one more block of addresses; everybody when nothing is said. */
  public NginxOptions allowingFrom(String cidr) {
    return allowingFrom(Literal.of(cidr));
  }

  /** Who may ask, as one more block of addresses; everybody when nothing is said. */
  public NginxOptions allowingFrom(Value<String> cidr) {
    return new NginxOptions(
        tree.with(
            SOURCES,
            tree.get(SOURCES) instanceof Value<?> others
                ? Text.format("%s,%s", others, cidr)
                : cidr));
  }

  /** Sends a browser to the same pod again, by a cookie. */
  public NginxOptions sticky() {
    return with("affinity", Literal.of("cookie"));
  }

  /**
   * Takes over a share of what another Ingress of the same host and path serves.
   *
   * @param percent 0 to 100
   */
  public NginxOptions canaryPercent(int percent) {
    return canaryPercent(Literal.of(percent));
  }

  /**
   * Takes over a share of what another Ingress of the same host and path serves.
   *
   * @param percent 0 to 100
   */
  public NginxOptions canaryPercent(Value<Integer> percent) {
    return canary().number("canary-weight", percent);
  }

  /** Takes over the requests that have a header with the value {@code always}. */
  public NginxOptions canaryHeader(String name) {
    return canaryHeader(Literal.of(name));
  }

  /** Takes over the requests that have a header with the value {@code always}. */
  public NginxOptions canaryHeader(Value<String> name) {
    return canary().with("canary-by-header", name);
  }

  /** Takes over the requests that have a header with a value. */
  public NginxOptions canaryHeader(String name, String value) {
    return canaryHeader(name, Literal.of(value));
  }

  /** Takes over the requests that have a header with a value. */
  public NginxOptions canaryHeader(String name, Value<String> value) {
    return canaryHeader(name).with("canary-by-header-value", value);
  }

  /** Takes over the requests that have a cookie with the value {@code always}. */
  public NginxOptions canaryCookie(String name) {
    return canaryCookie(Literal.of(name));
  }

  /** Takes over the requests that have a cookie with the value {@code always}. */
  public NginxOptions canaryCookie(Value<String> name) {
    return canary().with("canary-by-cookie", name);
  }

  private NginxOptions canary() {
    return with("canary", Literal.of("true"));
  }

  private NginxOptions number(String name, Value<Integer> number) {
    return with(name, Text.format("%s", number));
  }

  private NginxOptions with(String name, Value<?> value) {
    return new NginxOptions(tree.with(PREFIX + name, value));
  }

  @Override
  public MapNode annotations() {
    return tree;
  }
}
