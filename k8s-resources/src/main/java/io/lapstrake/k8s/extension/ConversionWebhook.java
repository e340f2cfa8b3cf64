package io.lapstrake.k8s.extension;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/**
 * Who turns objects of one version of a kind into those of another when the API server asks.
 *
 * <pre>{@code
 * ConversionWebhook.at(widgets).path("/convert").port(8443)
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion">
 *     Webhook conversion</a>
 */
public final class ConversionWebhook {

  private static final String CLIENT = "clientConfig";
  private static final String SERVICE = "service";

  private final MapNode tree;

  private ConversionWebhook(MapNode client) {
    this.tree =
        MapNode.of(CLIENT, client).with("conversionReviewVersions", ListNode.of(Literal.of("v1")));
  }

  /**
   * The pods of a Service, asked by HTTPS at its port 443. Of one that is made elsewhere the
   * namespace must have been said.
   */
  public static ConversionWebhook at(Resource service) {
    Value<String> namespace = service.draft().aspect(FieldAspect.NAMESPACE);
    return new ConversionWebhook(
        MapNode.of(SERVICE, MapNode.of("name", service.name()).with("namespace", namespace)));
  }

  /** Whoever answers at a URL, which begins with {@code https://}. */
  public static ConversionWebhook atUrl(String url) {
    return atUrl(Literal.of(url));
  }

  /** Whoever answers at a URL, which begins with {@code https://}. */
  public static ConversionWebhook atUrl(Value<String> url) {
    return new ConversionWebhook(MapNode.of("url", url));
  }

  /**
   * The path that is asked for at the Service.
   *
   * @throws IllegalStateException when it is asked at a URL, which has a path of its own
   */
  public ConversionWebhook path(String path) {
    return ofService(Literal.of(path), "path");
  }

  /**
   * The number of the Service's port, where that is not 443.
   *
   * @throws IllegalStateException when it is asked at a URL, which has a port of its own
   */
  public ConversionWebhook port(int number) {
    return port(Literal.of(number));
  }

  /**
   * The number of the Service's port, where that is not 443.
   *
   * @throws IllegalStateException when it is asked at a URL, which has a port of its own
   */
  public ConversionWebhook port(Value<Integer> number) {
    return ofService(number, "port");
  }

  private ConversionWebhook ofService(Node value, String field) {
    MapNode client = tree.map(CLIENT);
    if (client.get(SERVICE) == null) {
      throw new IllegalStateException("A URL says its own " + field);
    }
    return new ConversionWebhook(client.with(SERVICE, client.map(SERVICE).with(field, value)));
  }

  /**
   * The certificates by which the API server knows it, as PEM in base64. Who makes certificates in
   * a cluster writes them itself where an annotation asks for it, and then nothing is said.
   */
  public ConversionWebhook certificateAuthority(String base64) {
    return certificateAuthority(Literal.of(base64));
  }

  /** The certificates by which the API server knows it, as PEM in base64. */
  public ConversionWebhook certificateAuthority(Value<String> base64) {
    return new ConversionWebhook(tree.map(CLIENT).with("caBundle", base64));
  }

  MapNode tree() {
    return tree;
  }
}
