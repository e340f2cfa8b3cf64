package io.lapstrake.k8s.config;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Volume;
import io.lapstrake.k8s.storage.VolumeName;

/**
 * A Secret that is made elsewhere and known by its name: no description holds what is in it.
 *
 * <pre>{@code
 * var credentials = Secret.existing("postgres");
 * container.env("POSTGRES_PASSWORD", credentials.key("password"))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/">
 *     Secret</a>
 */
public final class Secret implements Mountable, EnvGroup {

  private final Value<String> name;
  private final String volumeName;

  private Secret(Value<String> name, String volumeName) {
    this.name = name;
    this.volumeName = volumeName;
  }

  /** A Secret of the same namespace. */
  public static Secret existing(String name) {
    return new Secret(Literal.of(name), VolumeName.of("secret", name));
  }

  /**
   * A Secret of the same namespace.
   *
   * @param id tells it apart from the other Secrets that a pod mounts
   * @param name its name, which may need binding
   */
  public static Secret existing(String id, Value<String> name) {
    return new Secret(name, VolumeName.of("secret", id));
  }

  /** Its name. */
  public Value<String> name() {
    return name;
  }

  /** The value of one of its keys, for an environment variable. */
  public EnvSource key(String key) {
    return key(Literal.of(key));
  }

  /** The value of one of its keys, for an environment variable. */
  public EnvSource key(Value<String> key) {
    return new KeyOf("secretKeyRef", name, key);
  }

  @Override
  public Volume volume() {
    return Volume.of(volumeName, "secret", MapNode.of("secretName", name));
  }

  @Override
  public MapNode envFrom() {
    return MapNode.of("secretRef", MapNode.of("name", name));
  }
}
