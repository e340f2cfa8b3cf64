package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Devices that a pod is given, such as graphics processors, by the name that its containers say
 * when they use them; from Kubernetes 1.34.
 *
 * <pre>{@code
 * var gpu = DeviceClaim.fromTemplate("gpu", "single-gpu");
 * Deployment.named("models").deviceClaim(gpu).container(server.devices(gpu))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/">
 *     Dynamic resource allocation</a>
 */
public final class DeviceClaim {

  private final String name;
  private final MapNode tree;

  private DeviceClaim(String name, String field, Value<String> object) {
    this.name = name;
    this.tree = MapNode.of("name", name).with(field, object);
  }

  /**
   * Devices that each pod has for itself.
   *
   * @param name tells the pod's claims apart
   * @param template the name of a ResourceClaimTemplate, of which each pod's claim is made
   */
  public static DeviceClaim fromTemplate(String name, String template) {
    return fromTemplate(name, Literal.of(template));
  }

  /**
   * Devices that each pod has for itself.
   *
   * @param name tells the pod's claims apart
   * @param template the name of a ResourceClaimTemplate, of which each pod's claim is made
   */
  public static DeviceClaim fromTemplate(String name, Value<String> template) {
    return new DeviceClaim(name, "resourceClaimTemplateName", template);
  }

  /**
   * Devices that the pods share with whoever has the same claim.
   *
   * @param name tells the pod's claims apart
   * @param claim the name of a ResourceClaim
   */
  public static DeviceClaim shared(String name, String claim) {
    return shared(name, Literal.of(claim));
  }

  /**
   * Devices that the pods share with whoever has the same claim.
   *
   * @param name tells the pod's claims apart
   * @param claim the name of a ResourceClaim
   */
  public static DeviceClaim shared(String name, Value<String> claim) {
    return new DeviceClaim(name, "resourceClaimName", claim);
  }

  String name() {
    return name;
  }

  /** The item of a pod's list of claims. */
  public MapNode tree() {
    return tree;
  }
}
