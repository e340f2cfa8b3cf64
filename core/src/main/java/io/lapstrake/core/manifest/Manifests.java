package io.lapstrake.core.manifest;

import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.value.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The objects that a stack resolves to in an environment, in the order in which they are applied.
 */
public final class Manifests implements Iterable<Manifest> {

  private static final String MARK = "---\n"; // begins a document

  private final String stack;
  private final String environment;
  private final KubernetesVersion target;
  private final Map<ResourceKey, Manifest> byKey;
  private final SortedMap<String, Node> outputs;
  private final SortedSet<External> externals;
  private final SortedMap<String, Node> inputs;
  private final SortedMap<String, String> sources;

  /**
   * Resolved objects for {@link KubernetesVersion#STANDARD}.
   *
   * @param inOrder with dependencies first, each key once
   * @param outputs the stack's outputs, each a literal tree
   */
  public Manifests(
      String stack, String environment, List<Manifest> inOrder, SortedMap<String, Node> outputs) {
    this(
        stack,
        environment,
        KubernetesVersion.STANDARD,
        inOrder,
        outputs,
        Collections.emptySortedSet());
  }

  /**
   * Resolved objects.
   *
   * @param target the version of the servers for which they are
   * @param inOrder with dependencies first, each key once
   * @param outputs the stack's outputs, each a literal tree
   * @param externals the objects that the stack expects to be there
   */
  public Manifests(
      String stack,
      String environment,
      KubernetesVersion target,
      List<Manifest> inOrder,
      SortedMap<String, Node> outputs,
      SortedSet<External> externals) {
    this.stack = stack;
    this.environment = environment;
    this.target = target;
    this.byKey = byKey(inOrder);
    this.outputs = Collections.unmodifiableSortedMap(outputs);
    this.externals = Collections.unmodifiableSortedSet(externals);
    this.inputs = Collections.emptySortedMap();
    this.sources = Collections.emptySortedMap();
  }

  private Manifests(
      Manifests same, SortedMap<String, Node> inputs, SortedMap<String, String> sources) {
    this.stack = same.stack;
    this.environment = same.environment;
    this.target = same.target;
    this.byKey = same.byKey;
    this.outputs = same.outputs;
    this.externals = same.externals;
    this.inputs = Collections.unmodifiableSortedMap(inputs);
    this.sources = Collections.unmodifiableSortedMap(sources);
  }

  private static Map<ResourceKey, Manifest> byKey(List<Manifest> inOrder) {
    Map<ResourceKey, Manifest> byKey = new LinkedHashMap<>(inOrder.size() * 2);
    for (Manifest manifest : inOrder) {
      if (byKey.put(manifest.key(), manifest) != null) {
        throw new IllegalArgumentException("Two objects with the key " + manifest.key());
      }
    }
    return byKey;
  }

  /**
   * The same objects, with the inputs that they were resolved with.
   *
   * @param bound the value of each input
   * @param read the name of the source of each input that was read from one
   */
  public Manifests from(SortedMap<String, Node> bound, SortedMap<String, String> read) {
    return new Manifests(this, bound, read);
  }

  /** No object at all, of a stack in an environment. */
  public static Manifests none(String stack, String environment) {
    return new Manifests(stack, environment, List.of(), Collections.emptySortedMap());
  }

  /** These with another one, in the place of that with its key, else as the last. */
  public Manifests with(Manifest other) {
    var more = new LinkedHashMap<>(byKey);
    more.put(other.key(), other);
    return of(new ArrayList<>(more.values()));
  }

  /** These without the one that has an address. */
  public Manifests without(Address address) {
    return of(byKey.values().stream().filter(it -> !it.address().equals(address)).toList());
  }

  /**
   * Other objects of the same stack in the same environment.
   *
   * @param others with dependencies first, each key once
   */
  public Manifests holding(List<Manifest> others) {
    return of(others);
  }

  private Manifests of(List<Manifest> inOrder) {
    return new Manifests(stack, environment, target, inOrder, outputs, externals);
  }

  /** The stack's name. */
  public String stack() {
    return stack;
  }

  /** The environment's name. */
  public String environment() {
    return environment;
  }

  /** The version of the servers for which they are. */
  public KubernetesVersion target() {
    return target;
  }

  /** All objects, in the order in which they are applied. */
  public Collection<Manifest> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  @Override
  public Iterator<Manifest> iterator() {
    return all().iterator();
  }

  /** How many objects there are. */
  public int size() {
    return byKey.size();
  }

  /** The object with a key. */
  public Optional<Manifest> find(ResourceKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The object at an address. */
  public Optional<Manifest> find(Address address) {
    return byKey.values().stream().filter(it -> it.address().equals(address)).findFirst();
  }

  /**
   * The object of a kind and a name, as an instance of a typed model such as fabric8's.
   *
   * <pre>{@code
   * Deployment api = manifests.get(Deployment.class, "api");
   * }</pre>
   *
   * @param type a model's class, whose simple name is the kind
   * @throws IllegalArgumentException when the class is one of Lapstrake's words, or cannot hold it
   * @throws NoSuchElementException when there is none, or more than one in several namespaces
   */
  public <T> T get(Class<T> type, String name) {
    Manifest.refuseWord(type);
    List<Manifest> found =
        byKey.values().stream()
            .filter(m -> m.key().kind().equals(type.getSimpleName()) && m.key().name().equals(name))
            .toList();
    if (found.size() != 1) {
      throw new NoSuchElementException(
          found.size()
              + " objects are a "
              + type.getSimpleName()
              + " "
              + name
              + ". There are: "
              + keys());
    }
    return found.get(0).as(type);
  }

  private String keys() {
    return byKey.keySet().stream().map(ResourceKey::toString).collect(Collectors.joining(", "));
  }

  /** The stack's outputs by name, sorted; each a literal tree. */
  public SortedMap<String, Node> outputs() {
    return outputs;
  }

  /** The objects that the stack expects to be there though it makes none of them, sorted. */
  public SortedSet<External> externals() {
    return externals;
  }

  /**
   * The value of each input that the objects were resolved with, by its full name, sorted; each a
   * literal tree, of which sensitive leaves are marked. Defaults are among them.
   */
  public SortedMap<String, Node> inputs() {
    return inputs;
  }

  /** The name of the data source of each input whose value was read from one, sorted by input. */
  public SortedMap<String, String> sources() {
    return sources;
  }

  /** All objects as one YAML stream, a document each. */
  public String toYaml() {
    return byKey.values().stream().map(each -> MARK + each.toYaml()).collect(Collectors.joining());
  }

  /**
   * Writes all objects as {@link #toYaml} gives them, in UTF-8, without holding the text in memory.
   * The stream is flushed and left open.
   *
   * @throws IOException when the stream throws it
   */
  public void writeTo(OutputStream out) throws IOException {
    byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
    for (Manifest manifest : byKey.values()) {
      out.write(mark);
      manifest.writeTo(out);
    }
    out.flush();
  }
}
