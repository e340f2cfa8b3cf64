package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of every kind of Kubernetes, read once from the table {@code kubernetes.rules}.
 *
 * <pre>{@code
 * boolean namespaced = Rules.kubernetes().of("apps", "Deployment").isNamespaced();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Rules {

  private static final String TABLE = "kubernetes.rules";

  private final Map<String, KindRules> kinds; // by group and kind with a slash between them
  private final Map<String, List<InGroup>> byKind; // the same, to look up in without a new text
  private final KindRules unknown;
  private final RuleDraft every;
  private final Apis apis;
  private final KubernetesVersion target;

  /**
   * Rules of kinds.
   *
   * @param kinds by group and kind with a slash between them
   * @param unknown those of any other kind
   * @param every what holds for every kind; never changed
   * @param apis the versions of Kubernetes' own APIs; never changed
   * @param target the version of the servers
   */
  Rules(
      Map<String, KindRules> kinds,
      KindRules unknown,
      RuleDraft every,
      Apis apis,
      KubernetesVersion target) {
    this.kinds = Map.copyOf(kinds);
    this.byKind = new HashMap<>();
    kinds.forEach(
        (name, rules) -> {
          int slash = name.indexOf('/');
          byKind
              .computeIfAbsent(name.substring(slash + 1), kind -> new ArrayList<>(1))
              .add(new InGroup(name.substring(0, slash), rules));
        });
    this.unknown = unknown;
    this.every = every;
    this.apis = apis;
    this.target = target;
  }

  /** The rules of Kubernetes' own kinds, for {@link KubernetesVersion#STANDARD}. */
  public static Rules kubernetes() {
    return Table.KUBERNETES;
  }

  /**
   * Reads a table.
   *
   * @throws IllegalStateException with the number of the line that is wrong
   */
  static Rules read(String table) {
    return new RulesReader(table).read();
  }

  /**
   * The rules of a kind; those of an unknown kind where the table does not have it.
   *
   * @param group empty for the core group
   */
  public KindRules of(String group, String kind) {
    for (InGroup candidate : byKind.getOrDefault(kind, List.of())) {
      if (candidate.group.equals(group)) {
        return candidate.rules;
      }
    }
    return unknown;
  }

  /** The rules of an object's kind; those of an unknown kind where that needs binding. */
  public KindRules of(MapNode object) {
    String apiVersion = object.text("apiVersion");
    String kind = object.text("kind");
    if (apiVersion == null || kind == null) {
      return unknown;
    }
    for (InGroup candidate : byKind.getOrDefault(kind, List.of())) {
      if (candidate.serves(apiVersion)) {
        return candidate.rules;
      }
    }
    return unknown;
  }

  /**
   * These rules, and those of the kinds that some of the given objects define: their scope, their
   * list keys, the fields that their schemas forbid to change, and the formats that the schemas
   * know. A kind that is in the table already stays as it is.
   *
   * @param objects of any kinds; those that need binding are left out
   */
  public Rules extendedBy(Stream<MapNode> objects) {
    Map<String, KindRules> more = new HashMap<>();
    objects
        .filter(object -> object.isLiteral() && of(object).definesKind())
        .map(Definition::new)
        .forEach(it -> more.put(it.name(), it.rules(every, unknown.order())));
    more.putAll(kinds);
    return more.size() == kinds.size() ? this : new Rules(more, unknown, every, apis, target);
  }

  /**
   * The kind that an object defines, as group and kind with a slash between them; empty where it
   * defines none, or needs binding.
   */
  public Optional<String> kindDefinedBy(MapNode object) {
    String kind = object.text("kind");
    return kind != null && mayDefineKinds(kind) && object.isLiteral() && of(object).definesKind()
        ? Optional.of(new Definition(object).name())
        : Optional.empty();
  }

  /** Whether objects of a kind, in whichever group, define kinds. */
  public boolean mayDefineKinds(String kind) {
    for (InGroup candidate : byKind.getOrDefault(kind, List.of())) {
      if (candidate.rules.definesKind()) {
        return true;
      }
    }
    return false;
  }

  /** These rules, for servers of a version. */
  public Rules targeting(KubernetesVersion version) {
    return version.equals(target) ? this : new Rules(kinds, unknown, every, apis, version);
  }

  /** The version of the servers for which objects are. */
  public KubernetesVersion target() {
    return target;
  }

  /**
   * What is known of the API version that an object names; empty where it names none, or one that
   * is none of Kubernetes' own.
   */
  public Optional<Api> api(MapNode object) {
    String version = object.text("apiVersion");
    String kind = object.text("kind");
    return version == null || kind == null ? Optional.empty() : apis.find(version, kind, target);
  }

  /**
   * Checks what a server accepts in an object by itself: its API version and its fields.
   *
   * @param object literal
   * @param sink is called for each thing that is wrong
   */
  public void check(MapNode object, FieldRules.Sink sink) {
    KindRules kind = of(object);
    if (!kind.isDefined()) {
      checkApi(object, sink);
    }
    FieldRules.check(object, kind, target, sink);
    kind.checkSchema(object, true, sink);
    if (kind.definesKind()) {
      new StructuralCheck(sink).definition(object);
    }
  }

  /**
   * Checks an object in which fields are null that could not be told, so that nothing is said of
   * what is missing.
   *
   * @param object literal
   * @param sink is called for each thing that is wrong
   */
  public void checkKnown(MapNode object, FieldRules.Sink sink) {
    KindRules kind = of(object);
    if (!kind.isDefined()) {
      checkApi(object, sink);
    }
    FieldRules.checkKnown(object, kind, target, sink);
    kind.checkSchema(object, false, sink);
  }

  private void checkApi(MapNode object, FieldRules.Sink sink) {
    String version = object.text("apiVersion");
    String kind = object.text("kind");
    if (version == null || kind == null) {
      return;
    }
    Finding noKind = apis.checkKind(version, kind);
    Finding notServed = apis.check(version, kind, target);
    if (noKind != null) {
      sink.found(FieldPath.of("kind"), noKind);
    } else if (notServed != null) {
      sink.found(FieldPath.of("apiVersion"), notServed);
    }
  }

  /** The kinds, each as group and kind with a slash between them; sorted. */
  SortedSet<String> names() {
    return new TreeSet<>(kinds.keySet());
  }

  /** The versions of Kubernetes' own APIs that have a kind of a name; sorted. */
  SortedSet<String> versions(String kind) {
    return apis.versionsOf(kind);
  }

  /** The rules of a kind by its group; empty for the core group. */
  private record InGroup(String group, KindRules rules) {

    boolean serves(String apiVersion) {
      int length = group.length();
      return length == 0
          ? apiVersion.indexOf('/') < 0
          : apiVersion.length() > length
              && apiVersion.charAt(length) == '/'
              && apiVersion.startsWith(group);
    }
  }

  /** Reads the table when it is first asked for. */
  private static final class Table {

    static final Rules KUBERNETES = Rules.read(text());

    private static String text() {
      try (InputStream stream = Rules.class.getResourceAsStream(TABLE)) {
        if (stream == null) {
          throw new IllegalStateException("Not in the jar: " + TABLE);
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
