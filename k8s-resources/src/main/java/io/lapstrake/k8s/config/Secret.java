package io.lapstrake.k8s.config;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Volume;
import io.lapstrake.k8s.storage.VolumeName;

/**
 * A Secret that is made elsewhere and known by its name: no description holds what is in it.
 *
 * <pre>{@code
 * var credentials = Secret.existing("postgres").holding("password");
 * container.env("POSTGRES_PASSWORD", credentials.key("password"))
 * stack.expecting(credentials)
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/">
 *     Secret</a>
 */
public final class Secret implements KubernetesObject<Secret>, Mountable, EnvGroup {

  private final Draft draft;

  private Secret(Draft draft) {
    this.draft = draft;
  }

  /** A Secret that is made elsewhere, by its name; in the namespace of the stack. */
  public static Secret existing(String name) {
    return existing(name, Literal.of(name));
  }

  /**
   * A Secret that is made elsewhere; in the namespace of the stack.
   *
   * @param id tells it apart from the other Secrets that a pod mounts
   * @param name its name, which may need binding
   */
  public static Secret existing(String id, Value<String> name) {
    return new Secret(Draft.existing("v1", "Secret", id, name));
  }

  /** Keys that a Secret which is made elsewhere is known to have. */
  public Secret holding(String... keys) {
    return withDraft(draft.holding(keys));
  }

  /** The value of one of its keys, for an environment variable. */
  public EnvSource key(String key) {
    return key(Literal.of(key));
  }

  /** The value of one of its keys, for an environment variable. */
  public EnvSource key(Value<String> key) {
    return new KeyOf("secretKeyRef", name(), key);
  }

  @Override
  public Volume volume() {
    return Volume.of(
        VolumeName.of("secret", id().id()), "secret", MapNode.of("secretName", name()));
  }

  @Override
  public MapNode envFrom() {
    return MapNode.of("secretRef", MapNode.of("name", name()));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Secret withDraft(Draft changed) {
    return new Secret(changed);
  }
}
