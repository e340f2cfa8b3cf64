package io.lapstrake.core.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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

  private final Map<String, KindRules> kinds;
  private final KindRules unknown;

  Rules(Map<String, KindRules> kinds, KindRules unknown) {
    this.kinds = Map.copyOf(kinds);
    this.unknown = unknown;
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
    return kinds.getOrDefault(group + "/" + kind, unknown);
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
