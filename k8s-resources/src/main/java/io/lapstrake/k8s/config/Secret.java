package io.lapstrake.k8s.config;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Volume;
import io.lapstrake.k8s.storage.VolumeName;
import java.util.List;

/**
 * A Secret: one that is made elsewhere and known by its name, or one that is made of inputs which
 * are marked as secret. What it holds is never written in plain text, wherever it comes from.
 *
 * <pre>{@code
 * var credentials = Secret.existing("postgres").holding("password");
 * container.env("POSTGRES_PASSWORD", credentials.key("password"))
 * stack.expecting(credentials)
 *
 * Input<String> token = Input.text("api.token").sensitive();
 * Secret.named("api").entry("token", token)
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

  /**
   * A Secret that raw YAML or another library's object describes, for the words that refer to one.
   * It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static Secret from(Raw raw) {
    return new Secret(raw.draftOf("", "Secret"));
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

  /** A Secret without entries, of type Opaque; the id is its name too. */
  public static Secret named(String id) {
    return ofType("Opaque", id);
  }

  /** A Secret of a type of one's own, such as {@code example.com/license}. */
  public static Secret ofType(String type, String id) {
    return new Secret(Draft.of("v1", "Secret", id).set(Literal.of(type), "type"));
  }

  /** A certificate and its key, as PEM, for Ingresses and Gateways. */
  public static Secret tls(String id, Value<String> certificate, Value<String> key) {
    return ofType("kubernetes.io/tls", id).plain("tls.crt", certificate).entry("tls.key", key);
  }

  /** A name and a password. */
  public static Secret basicAuth(String id, Value<String> user, Value<String> password) {
    return ofType("kubernetes.io/basic-auth", id)
        .plain("username", user)
        .entry("password", password);
  }

  /** The private key of an SSH client. */
  public static Secret sshKey(String id, Value<String> privateKey) {
    return ofType("kubernetes.io/ssh-auth", id).entry("ssh-privatekey", privateKey);
  }

  /**
   * What images are pulled with from a registry.
   *
   * @param host the registry's, with its port where it has one; without a scheme
   * @see <a
   *     href="https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/">
   *     Pulling from a private registry</a>
   */
  public static Secret registry(
      String id, String host, Value<String> user, Value<String> password) {
    Value<String> auth = Derived.base64(Text.format("%s:%s", user, password));
    String before = "{\"auths\":{" + Json.write(Literal.of(host)) + ":{\"auth\":\"";
    Value<String> config = Text.of(List.of(before, "\"}}}"), List.of(auth));
    return ofType("kubernetes.io/dockerconfigjson", id).entry(".dockerconfigjson", config);
  }

  /**
   * A secret value under a key.
   *
   * <p>It is a problem when the value is written out, or made of inputs that are not marked as
   * secret.
   */
  public Secret entry(String key, Value<String> value) {
    Secret more = plain(key, value);
    return SecretCheck.mayBe(value)
        ? more
        : more.withDraft(SecretCheck.flawed(more.draft, "stringData", key));
  }

  /** A value under a key that may be known to anybody, such as a user's name. */
  public Secret plain(String key, String value) {
    return plain(key, Literal.of(value));
  }

  /** A value under a key that may be known to anybody, such as a user's name. */
  public Secret plain(String key, Value<String> value) {
    return withDraft(draft.set(value, "stringData", key));
  }

  /**
   * A secret value under a key that is given in base64: bytes that are no text, such as a Java key
   * store.
   *
   * <p>It is a problem when the value is written out, or made of inputs that are not marked as
   * secret.
   */
  public Secret encodedEntry(String key, Value<String> base64) {
    Draft more = draft.set(base64, "data", key);
    return withDraft(SecretCheck.mayBe(base64) ? more : SecretCheck.flawed(more, "data", key));
  }

  /** Entries that never change: a change of the description is a replacement. */
  public Secret immutable() {
    return withDraft(draft.set(Literal.TRUE, "immutable"));
  }

  /**
   * Replaces the pods of every Deployment, StatefulSet and DaemonSet of the stack that mounts it or
   * takes its environment from it when its content changes. The hash is as secret as the content.
   */
  public Secret rolloutOnChange() {
    return withDraft(draft.changingUsers(Rollout.ON_CHANGE));
  }

  /** Keys that a Secret which is made elsewhere is known to have. */
  public Secret holding(String... keys) {
    return withDraft(draft.holding(keys));
  }

  /** The value of one of its keys, for an environment variable. */
  public KeyOf key(String key) {
    return key(Literal.of(key));
  }

  /** The value of one of its keys, for an environment variable. */
  public KeyOf key(Value<String> key) {
    return KeyOf.of("secretKeyRef", name(), key);
  }

  /** Its keys as files, of which some may be left out. */
  public Files files() {
    return Files.of(volume(), Literal::of);
  }

  @Override
  public Volume volume() {
    return Volume.of(
        VolumeName.of("secret", id().hyphenated()), "secret", MapNode.of("secretName", name()));
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
