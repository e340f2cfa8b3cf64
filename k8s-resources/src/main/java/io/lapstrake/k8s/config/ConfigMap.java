package io.lapstrake.k8s.config;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Volume;
import io.lapstrake.k8s.storage.VolumeName;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Configuration that is not secret: entries for environment variables, files to be mounted.
 *
 * <pre>{@code
 * var settings = ConfigMap.named("api")
 *     .entry("LOG_LEVEL", level)
 *     .file("application.yaml", Text.format("database: %s\n", database.host()));
 * container.env("LOG_LEVEL", settings.key("LOG_LEVEL")).mount(settings, "/etc/api")
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/config-map-v1/">
 *     ConfigMap</a>
 */
public final class ConfigMap implements KubernetesObject<ConfigMap>, Mountable, EnvGroup {

  private static final String[] DATA = {"data"};
  private static final String[] BINARY = {"binaryData"};
  private static final String[] IMMUTABLE = {"immutable"};

  private final Draft draft;

  private ConfigMap(Draft draft) {
    this.draft = draft;
  }

  /**
   * A ConfigMap that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static ConfigMap from(Raw raw) {
    return new ConfigMap(raw.draftOf("", "ConfigMap"));
  }

  /** A ConfigMap that is made elsewhere, by its name; in the namespace of the stack. */
  public static ConfigMap existing(String name) {
    return existing(name, Literal.of(name));
  }

  /**
   * A ConfigMap that is made elsewhere; in the namespace of the stack; the name may need binding.
   */
  public static ConfigMap existing(String id, Value<String> name) {
    return new ConfigMap(Draft.existing("v1", "ConfigMap", id, name));
  }

  /** A ConfigMap without entries; the id is its name too. */
  public static ConfigMap named(String id) {
    return new ConfigMap(Draft.of("v1", "ConfigMap", id));
  }

  /** Keys that a ConfigMap which is made elsewhere is known to have. */
  public ConfigMap holding(String... keys) {
    return withDraft(draft.holding(keys));
  }

  /** A short text under a key. */
  public ConfigMap entry(String key, String text) {
    return part(Entry.of(key, text));
  }

  /** A value under a key; numbers and flags are written as text. */
  public ConfigMap entry(String key, Value<?> value) {
    return part(Entry.of(key, value.type() == ValueType.TEXT ? value : Text.format("%s", value)));
  }

  /** A text under a key when a condition holds. */
  public ConfigMap entryWhen(Value<Boolean> condition, String key, String text) {
    return entryWhen(condition, key, Literal.of(text));
  }

  /** A text under a key when a condition holds. */
  public ConfigMap entryWhen(Value<Boolean> condition, String key, Value<String> text) {
    return part(new MapPart.When(condition, List.of(Entry.of(key, text))));
  }

  /** A file's text. */
  public ConfigMap file(String name, String text) {
    return part(Entry.of(name, text));
  }

  /** A file's text. */
  public ConfigMap file(String name, Value<String> text) {
    return part(Entry.of(name, text));
  }

  /** A file's text, from a template. */
  public ConfigMap file(String name, Supplier<Value<String>> text) {
    return file(name, text.get());
  }

  /** A file under its own name: its text where it is UTF-8, else its bytes. */
  public ConfigMap file(Path file) {
    return withDraft(ConfigFiles.file(draft, String.valueOf(file.getFileName()), file));
  }

  /**
   * Every file of a folder under its own name: its text where it is UTF-8, else its bytes. Folders
   * in it are left out, as {@code kubectl create configmap --from-file} does.
   */
  public ConfigMap folder(Path folder) {
    return withDraft(ConfigFiles.folder(draft, folder));
  }

  /** A file's bytes. */
  public ConfigMap binary(String name, byte[] bytes) {
    String encoded = Base64.getEncoder().encodeToString(bytes);
    return withDraft(draft.add(Entry.of(name, encoded), BINARY));
  }

  /** Entries under a condition or repeated over an input's records. */
  public ConfigMap part(MapPart entries) {
    return withDraft(draft.add(entries, DATA));
  }

  /**
   * Entries that never change: the kubelet need not watch them, and a change of the description is
   * a replacement.
   */
  public ConfigMap immutable() {
    return withDraft(draft.set(Literal.TRUE, IMMUTABLE));
  }

  /**
   * Replaces the pods of every Deployment, StatefulSet and DaemonSet of the stack that mounts it or
   * takes its environment from it, one after another, when its content changes: the hash of its
   * content is an annotation of theirs. Its entries cannot be repeated over an input then.
   */
  public ConfigMap rolloutOnChange() {
    return withDraft(draft.changingUsers(Rollout.ON_CHANGE));
  }

  /**
   * Gives it a name of its own for each content: its name, and the first ten characters of a hash.
   * Whatever refers to it follows, so pods are replaced when it changes, and those that still run
   * read what they were started with until then. In a plan the change is a replacement that creates
   * first and deletes the old one at last. Its entries cannot be repeated over an input.
   */
  public ConfigMap versionedName() {
    Node name = Objects.requireNonNull(draft.tree().at("metadata", "name"));
    return withName(Text.format("%s-%s", name, Content.versionOf(id())));
  }

  /** The value of one of its keys, for an environment variable. */
  public KeyOf key(String key) {
    return KeyOf.of("configMapKeyRef", name(), found(key));
  }

  /** A key that it has; of one that somebody else fills, whichever is asked for. */
  private Value<String> found(String key) {
    boolean isFilledLater =
        draft.isGiven()
            && draft.tree().map("data").parts().isEmpty()
            && draft.tree().map("binaryData").parts().isEmpty();
    return draft.isExisting() || isFilledLater ? Literal.of(key) : ConfigKey.of(id(), key);
  }

  /** Its keys as files, of which some may be left out. */
  public Files files() {
    return Files.of(volume(), this::found);
  }

  @Override
  public Volume volume() {
    return Volume.of(
        VolumeName.of("config", id().hyphenated()), "configMap", MapNode.of("name", name()));
  }

  @Override
  public MapNode envFrom() {
    return MapNode.of("configMapRef", MapNode.of("name", name()));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public ConfigMap withDraft(Draft changed) {
    return new ConfigMap(changed);
  }
}
