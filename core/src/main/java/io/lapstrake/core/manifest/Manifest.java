package io.lapstrake.core.manifest;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
  private final byte @Nullable [] yaml; // null where a leaf is none that can be written
  private final Lifecycle lifecycle;
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
    this(address, tree, after, sensitive, source, new YamlWriter());
  }

  /**
   * A resolved object, for whoever makes many. It is written at once: its tree is at hand now, and
   * to fetch it again would cost as much as to write it.
   *
   * @param tree literal
   * @param after the objects that must be there before this one
   * @param sensitive whether any leaf is secret
   * @param source the line that described it, or null
   * @param writer used once, and not kept
   */
  public Manifest(
      Address address,
      MapNode tree,
      SortedSet<Address> after,
      boolean sensitive,
      @Nullable Source source,
      YamlWriter writer) {
    this(
        address,
        ResourceKey.of(tree),
        tree,
        after,
        sensitive,
        source,
        tree.isLiteral() ? writer.document(tree) : null,
        Lifecycle.USUAL);
  }

  private Manifest(
      Address address,
      ResourceKey key,
      MapNode tree,
      SortedSet<Address> after,
      boolean sensitive,
      @Nullable Source source,
      byte @Nullable [] yaml,
      Lifecycle lifecycle) {
    this.address = address;
    this.key = key;
    this.tree = tree;
    this.after = after;
    this.sensitive = sensitive;
    this.source = source;
    this.yaml = yaml;
    this.lifecycle = lifecycle;
  }

  /** The same object with others that must be there before it. */
  public Manifest after(SortedSet<Address> others) {
    return new Manifest(address, key, tree, others, sensitive, source, yaml, lifecycle);
  }

  /** The same object with what it asks of those who plan its changes. */
  public Manifest with(Lifecycle asked) {
    return asked.equals(lifecycle)
        ? this
        : new Manifest(address, key, tree, after, sensitive, source, yaml, asked);
  }

  /** The same object at another address. */
  public Manifest at(Address other) {
    return new Manifest(other, key, tree, after, sensitive, source, yaml, lifecycle);
  }

  /**
   * The same object with another content.
   *
   * @param other literal, of the same key
   */
  public Manifest withTree(MapNode other) {
    return new Manifest(address, other, after, other.isSensitive(), source).with(lifecycle);
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

  /** What it asks of those who plan its changes. */
  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** The line that described it, where lines were recorded. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  /** The object as a YAML document, which ends with a newline. */
  public String toYaml() {
    return new String(written(), StandardCharsets.UTF_8);
  }

  /** The object as {@link #toYaml} gives it, in UTF-8; the array is a new one. */
  public byte[] toYamlBytes() {
    return written().clone();
  }

  /**
   * Writes the object as {@link #toYaml} gives it, in UTF-8. The stream is left open.
   *
   * @throws IOException when the stream throws it
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(written());
  }

  private byte[] written() {
    return yaml == null ? YamlWriter.bytes(tree) : yaml;
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

  /** Whether another object has the same content; equal trees are written alike, and no others. */
  public boolean hasContentOf(Manifest other) {
    if (yaml == null || other.yaml == null) {
      return tree.equals(other.tree);
    }
    return Arrays.equals(yaml, other.yaml);
  }

  /**
   * SHA-256 of the object's content, in hexadecimal; equal objects have equal hashes. What its
   * secret leaves hold does not count.
   */
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
