package io.lapstrake.core.state;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.MapNode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one object.
 *
 * <p>Only the hash of its content is kept; the content itself is read from the target when a
 * difference is to be shown.
 */
public final class Recorded {

  private static final SecretHashes NOT_HASHED = new SecretHashes("", Optional.empty());

  private final Address address;
  private final ResourceKey key;
  private final @Nullable String hash; // null where the object is at hand
  private final Supplier<MapNode> content;
  private final Traits traits;
  private final SortedMap<String, String> secrets;

  /**
   * What is recorded besides an object's content.
   *
   * @param isProtected whether no plan may delete or replace it, also once it is described no more
   * @param isHandedOver whether another stack may have it
   * @param after the objects that it was made after, sorted
   * @param described the hash of its description where someone else's edit of it was accepted; else
   *     empty
   */
  public record Traits(
      boolean isProtected, boolean isHandedOver, SortedSet<Address> after, String described) {
    /** Those of an object of which nothing more is known. */
    public static final Traits NONE = new Traits(false, false, Collections.emptySortedSet(), "");

    /** Copies. */
    public Traits {
      after =
          after.isEmpty()
              ? Collections.emptySortedSet()
              : Collections.unmodifiableSortedSet(new TreeSet<>(after));
    }

    static Traits of(Manifest manifest) {
      return new Traits(false, false, manifest.after(), "").asAskedBy(manifest);
    }

    /** The same with what an object asks for by now. */
    public Traits asAskedBy(Manifest manifest) {
      boolean handsOver = manifest.lifecycle().isHandedOver();
      return new Traits(Recorded.isProtected(manifest), handsOver, after, described);
    }

    /** The same with the hash of a description. */
    public Traits described(String hash) {
      return new Traits(isProtected, isHandedOver, after, hash);
    }
  }

  private Recorded(
      Address address,
      ResourceKey key,
      @Nullable String hash,
      Supplier<MapNode> content,
      Traits traits,
      SortedMap<String, String> secrets) {
    this.address = address;
    this.key = key;
    this.hash = hash;
    this.content = content;
    this.traits = traits;
    this.secrets = secrets;
  }

  /** A record of an object as it was applied. */
  public static Recorded of(Manifest manifest) {
    return new Recorded(
        manifest.address(),
        manifest.key(),
        null,
        new InMemory(manifest),
        Traits.of(manifest),
        NOT_HASHED.of(manifest));
  }

  /** Whether objects of a kind are protected unless it is said otherwise. */
  static boolean isProtectedByKind(ResourceKey key) {
    return Rules.kubernetes().of(key.group(), key.kind()).meaning().isProtected();
  }

  /** Whether an object is protected as it is described. */
  public static boolean isProtected(Manifest manifest) {
    return manifest.lifecycle().protection().holds(isProtectedByKind(manifest.key()));
  }

  /**
   * A record that was read.
   *
   * @param hash of the content, without what is secret; see {@link Manifest#hash()}
   * @param content reads the object from the target
   */
  public static Recorded of(
      Address address, ResourceKey key, String hash, Supplier<MapNode> content) {
    return new Recorded(address, key, hash, content, Traits.NONE, Collections.emptySortedMap());
  }

  /** The same record with what is recorded besides the content. */
  public Recorded with(Traits others) {
    return new Recorded(address, key, hash, content, others, secrets);
  }

  /**
   * The same record with what tells its secrets from others.
   *
   * @param hashes of its secret leaves, by their paths; see {@link SecretHashes#of}
   */
  public Recorded withSecrets(SortedMap<String, String> hashes) {
    return hashes.equals(secrets)
        ? this
        : new Recorded(address, key, hash, content, traits, hashes);
  }

  /** What tells its secret leaves from others, by their paths, sorted; empty where it has none. */
  SortedMap<String, String> secrets() {
    return secrets;
  }

  /** Whether its content is here, with its secrets. */
  boolean isAtHand() {
    return content instanceof InMemory;
  }

  /** The same record with another content, which someone else wrote. */
  public Recorded holding(MapNode other) {
    return new Recorded(address, key, new ContentHash().of(other), () -> other, traits, secrets);
  }

  /** The object as the target holds it, as if it were described so; little of one that is gone. */
  public Manifest asManifest() {
    MapNode held = content.get();
    MapNode tree = held.isEmpty() ? named() : held;
    Lifecycle.Protection protection =
        traits.isProtected() ? Lifecycle.Protection.ON : Lifecycle.Protection.OFF;
    return new Manifest(address, tree, traits.after(), tree.isSensitive(), null)
        .with(Lifecycle.USUAL.protection(protection).handedOver(traits.isHandedOver()));
  }

  private MapNode named() {
    MapNode metadata = MapNode.of("name", key.name());
    String version = key.group().isEmpty() ? "v1" : key.group() + "/v1";
    return MapNode.of("apiVersion", version)
        .with("kind", key.kind())
        .with(
            "metadata",
            key.namespace().isEmpty() ? metadata : metadata.with("namespace", key.namespace()));
  }

  /** What is recorded besides the content. */
  public Traits traits() {
    return traits;
  }

  /** Who the object is in the description. */
  public Address address() {
    return address;
  }

  /** Who the object is in Kubernetes. */
  public ResourceKey key() {
    return key;
  }

  /** The hash of its content. */
  public String hash() {
    if (hash != null) {
      return hash;
    }
    return content instanceof InMemory known
        ? known.manifest().hash()
        : new ContentHash().of(content.get());
  }

  /** Its content, read when asked for. */
  public MapNode content() {
    return content.get();
  }

  /** The same record of an object that moved within the description. */
  public Recorded movedTo(Address moved) {
    return moved.equals(address) ? this : new Recorded(moved, key, hash, content, traits, secrets);
  }

  /**
   * Whether an object is described as it was when it was recorded.
   *
   * @param hashing for the object's hash, where it must be computed
   * @param secretly for what tells its secrets from others; see {@link State#secretHashes}
   */
  public boolean isSameAs(Manifest manifest, ContentHash hashing, SecretHashes secretly) {
    if (traits.described().isEmpty() && content instanceof InMemory known) {
      return known.manifest().hasContentOf(manifest);
    }
    String was = traits.described().isEmpty() ? hash() : traits.described();
    return was.equals(manifest.hash(hashing))
        && (!manifest.isSensitive() || secretly.areThose(secrets, address, manifest));
  }

  /** The content of an object that is at hand, so that its hash need not be computed. */
  private record InMemory(Manifest manifest) implements Supplier<MapNode> {
    @Override
    public MapNode get() {
      return manifest.tree();
    }
  }
}
