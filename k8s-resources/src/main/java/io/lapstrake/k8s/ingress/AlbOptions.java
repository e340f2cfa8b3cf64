package io.lapstrake.k8s.ingress;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.Cidr;

/**
 * What the AWS Load Balancer Controller reads.
 *
 * <pre>{@code
 * ingress.options(AlbOptions.none().internetFacing().toPods().https("arn:…").group("shop"))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/">
 *     Annotations of the AWS Load Balancer Controller</a>
 */
public final class AlbOptions implements IngressOptions {

  private static final String PREFIX = "alb.ingress.kubernetes.io/";
  private static final AlbOptions NONE = new AlbOptions(MapNode.EMPTY);

  private final MapNode tree;

  private AlbOptions(MapNode tree) {
    this.tree = tree;
  }

  /** No option yet. */
  public static AlbOptions none() {
    return NONE;
  }

  /** The load balancer is reached from the internet; else only from the cloud's own network. */
  public AlbOptions internetFacing() {
    return with("scheme", Literal.of("internet-facing"));
  }

  /** The load balancer sends to the pods themselves; else to the nodes. */
  public AlbOptions toPods() {
    return with("target-type", Literal.of("ip"));
  }

  /**
   * Listens for HTTPS on port 443 and redirects HTTP on port 80 to it.
   *
   * @param certificate the ARN of the certificate
   */
  public AlbOptions https(String certificate) {
    return https(Literal.of(certificate));
  }

  /**
   * Listens for HTTPS on port 443 and redirects HTTP on port 80 to it.
   *
   * @param certificate the ARN of the certificate
   */
  public AlbOptions https(Value<String> certificate) {
    return with("listen-ports", Literal.of("[{\"HTTP\":80},{\"HTTPS\":443}]"))
        .with("ssl-redirect", Literal.of("443"))
        .with("certificate-arn", certificate);
  }

  /** Shares one load balancer with the other Ingresses of a group. */
  public AlbOptions group(String name) {
    return group(Literal.of(name));
  }

  /** Shares one load balancer with the other Ingresses of a group. */
  public AlbOptions group(Value<String> name) {
    return with("group.name", name);
  }

  /** The path by which the load balancer asks whether a target is well; / when nothing is said. */
  public AlbOptions healthPath(String path) {
    return healthPath(Literal.of(path));
  }

  /** The path by which the load balancer asks whether a target is well; / when nothing is said. */
  public AlbOptions healthPath(Value<String> path) {
    return with("healthcheck-path", path);
  }

  /** Seconds that a connection may be idle; 60 when nothing is said. */
  public AlbOptions idleTimeoutSeconds(int seconds) {
    return idleTimeoutSeconds(Literal.of(seconds));
  }

  /** Seconds that a connection may be idle; 60 when nothing is said. */
  public AlbOptions idleTimeoutSeconds(Value<Integer> seconds) {
    return with(
        "load-balancer-attributes", Text.format("idle_timeout.timeout_seconds=%s", seconds));
  }

  /** Who may reach the load balancer, as one more block of addresses. */
  public AlbOptions allowingFrom(Cidr block) {
    return allowingFrom(block.value());
  }

  /** Who may reach the load balancer, as one more block of addresses. */
  public AlbOptions allowingFrom(String cidr) {
    return allowingFrom(Literal.of(cidr));
  }

  /** Who may reach the load balancer, as one more block of addresses. */
  public AlbOptions allowingFrom(Value<String> cidr) {
    return with(
        "inbound-cidrs",
        tree.get(PREFIX + "inbound-cidrs") instanceof Value<?> others
            ? Text.format("%s,%s", others, cidr)
            : cidr);
  }

  private AlbOptions with(String name, Value<?> value) {
    return new AlbOptions(tree.with(PREFIX + name, value));
  }

  @Override
  public MapNode annotations() {
    return tree;
  }
}
