package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.EnvSource;

/**
 * What a pod knows of itself, as the source of an environment variable or of a file.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/downward-api/">Downward API</a>
 */
public final class PodField implements EnvSource {

  private static final String FIELD = "fieldRef";

  private final MapNode tree;

  private PodField(MapNode tree) {
    this.tree = tree;
  }

  /** A field of the pod, such as {@code status.podIP} or {@code metadata.name}. */
  public static PodField at(String path) {
    return new PodField(MapNode.of(FIELD, MapNode.of("fieldPath", path)));
  }

  /** The pod's name. */
  public static PodField name() {
    return at("metadata.name");
  }

  /** The pod's namespace. */
  public static PodField namespace() {
    return at("metadata.namespace");
  }

  /** The pod's address. */
  public static PodField ip() {
    return at("status.podIP");
  }

  /** The name of the node that the pod runs on. */
  public static PodField nodeName() {
    return at("spec.nodeName");
  }

  /** The address of the node that the pod runs on. */
  public static PodField nodeIp() {
    return at("status.hostIP");
  }

  /** All of the pod's addresses, one of each family, with a comma between them. */
  public static PodField ips() {
    return at("status.podIPs");
  }

  /** All addresses of the node that the pod runs on, one of each family. */
  public static PodField nodeIps() {
    return at("status.hostIPs");
  }

  /** What tells the pod from all others that there ever were. */
  public static PodField uid() {
    return at("metadata.uid");
  }

  /** The name of the account that the pod runs as. */
  public static PodField serviceAccount() {
    return at("spec.serviceAccountName");
  }

  /** One of the pod's labels. */
  public static PodField label(String key) {
    return at("metadata.labels['" + key + "']");
  }

  /** One of the pod's annotations. */
  public static PodField annotation(String key) {
    return at("metadata.annotations['" + key + "']");
  }

  /** All of the pod's labels, for a file. */
  public static PodField labels() {
    return at("metadata.labels");
  }

  /** All of the pod's annotations, for a file. */
  public static PodField annotations() {
    return at("metadata.annotations");
  }

  /** What a container asks for or may use. */
  public static final class Resource implements EnvSource {
    private final MapNode tree;

    private Resource(MapNode tree) {
      this.tree = tree;
    }

    /** Of another container of the pod; a file in a volume always needs one. */
    public Resource of(String container) {
      return new Resource(tree.with("containerName", container));
    }

    /**
     * In units of a quantity, such as {@code 1Mi}, rounded up; in units of 1 when nothing is said.
     */
    public Resource inUnitsOf(String quantity) {
      return inUnitsOf(Literal.of(quantity));
    }

    /**
     * In units of a quantity, such as {@code 1Mi}, rounded up; in units of 1 when nothing is said.
     */
    public Resource inUnitsOf(Value<String> quantity) {
      return new Resource(tree.with("divisor", quantity));
    }

    @Override
    public MapNode valueFrom() {
      return MapNode.of("resourceFieldRef", tree);
    }
  }

  /** How much processor time the container may use; what the node has where it has no limit. */
  public static Resource cpuLimit() {
    return resource("limits.cpu");
  }

  /** How much processor time the container asks for. */
  public static Resource cpuRequest() {
    return resource("requests.cpu");
  }

  /** How much memory the container may use; what the node has where it has no limit. */
  public static Resource memoryLimit() {
    return resource("limits.memory");
  }

  /** How much memory the container asks for. */
  public static Resource memoryRequest() {
    return resource("requests.memory");
  }

  /**
   * How much storage on the node the container may use; what the node has where it has no limit.
   */
  public static Resource ephemeralStorageLimit() {
    return resource("limits.ephemeral-storage");
  }

  /** How much storage on the node the container asks for. */
  public static Resource ephemeralStorageRequest() {
    return resource("requests.ephemeral-storage");
  }

  /** What the container asks for or may use of any resource, such as {@code limits.memory}. */
  public static Resource resource(String resource) {
    return new Resource(MapNode.of("resource", resource));
  }

  @Override
  public MapNode valueFrom() {
    return tree;
  }
}
