package io.lapstrake.core.rules;

import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
  private final Map<String, Map<String, KindRules>> byGroup; // the same, to look up in
  private final KindRules unknown;
  private final RuleDraft every;

  /**
   * Rules of kinds.
   *
   * @param kinds by group and kind with a slash between them
   * @param unknown those of any other kind
   * @param every what holds for every kind; never changed
   */
  Rules(Map<String, KindRules> kinds, KindRules unknown, RuleDraft every) {
    this.kinds = Map.copyOf(kinds);
    this.byGroup = new HashMap<>();
    kinds.forEach(
        (name, rules) -> {
          int slash = name.indexOf('/');
          byGroup
              .computeIfAbsent(name.substring(0, slash), group -> new HashMap<>())
              .put(name.substring(slash + 1), rules);
        });
    this.unknown = unknown;
    this.every = every;
  }

  /** The rules of Kubernetes' own kinds. */
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
    return byGroup.getOrDefault(group, Map.of()).getOrDefault(kind, unknown);
  }

  /** The rules of an object's kind; those of an unknown kind where that needs binding. */
  public KindRules of(MapNode object) {
    String apiVersion = object.text("apiVersion");
    String kind = object.text("kind");
    if (apiVersion == null || kind == null) {
      return unknown;
    }
    int slash = apiVersion.indexOf('/');
    return of(slash < 0 ? "" : apiVersion.substring(0, slash), kind);
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
    return more.size() == kinds.size() ? this : new Rules(more, unknown, every);
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
