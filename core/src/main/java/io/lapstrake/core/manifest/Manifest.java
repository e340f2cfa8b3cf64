package io.lapstrake.core.manifest;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** One resolved object: every leaf a literal, in canonical form. */
public final class Manifest {

  private final Address address;
  private final ResourceKey key;
  private final MapNode tree;
  private final SortedSet<Address> after;
  private final boolean sensitive;
  private final @Nullable Source source;
  private @Nullable String hash; // computed when first asked for; always the same

  /**
   * A resolved object.
   *
   * @param tree literal
   * @param after the objects that must be there before this one
   * @param sensitive whether any leaf is secret
   * @param source the line that described it, or null
   */
  public Manifest(
      Address address,
      MapNode tree,
      SortedSet<Address> after,
      boolean sensitive,
      @Nullable Source source) {
    this.address = address;
    this.key = ResourceKey.of(tree);
    this.tree = tree;
    this.after = after;
    this.sensitive = sensitive;
    this.source = source;
  }

  /** Who it is in the description. */
  public Address address() {
    return address;
  }

  /** Who it is in Kubernetes. */
  public ResourceKey key() {
    return key;
  }

  /** The object; literal. */
  public MapNode tree() {
    return tree;
  }

  /** The objects that must be there before this one, sorted. */
  public SortedSet<Address> after() {
    return after;
  }

  /** Whether any leaf is secret, so that the object must not be written in plain text. */
  public boolean isSensitive() {
    return sensitive;
  }

  /** The line that described it, where lines were recorded. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  /** The object as a YAML document. */
  public String toYaml() {
    return YamlWriter.write(tree);
  }

  /**
   * The object as an instance of a typed model, such as fabric8's.
   *
   * @throws IllegalArgumentException when the class is one of Lapstrake's words, or cannot hold it
   */
  public <T> T as(Class<T> type) {
    refuseWord(type);
    return Json.bind(tree, type);
  }

  /** The words of a description and the models are often called alike. */
  static void refuseWord(Class<?> type) {
    if (type.getName().startsWith("io.lapstrake.")) {
      throw new IllegalArgumentException(
          type.getName()
              + " is a word of descriptions and holds no finished object; give a model's class,"
              + " such as fabric8's "
              + type.getSimpleName()
              + ".");
    }
  }

  /** SHA-256 of the object's content, in hexadecimal; equal objects have equal hashes. */
  public String hash() {
    return hash(new ContentHash());
  }

  /** As {@link #hash()}, for whoever hashes many objects. */
  public String hash(ContentHash hashing) {
    String known = hash;
    if (known == null) {
      known = hashing.of(tree);
      hash = known;
    }
    return known;
  }

  /** The key. */
  @Override
  public String toString() {
    return key.toString();
  }
}
