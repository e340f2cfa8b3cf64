package io.lapstrake.core.secret;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How keys were made of the one that was given; a file holds it in plain text.
 *
 * @param kind what was given
 * @param rounds of PBKDF2; 0 for the key of a file
 * @param salt of PBKDF2, in hexadecimal; empty for the key of a file
 */
public record Derivation(Kind kind, int rounds, String salt) {

  /**
   * The fewest rounds of PBKDF2, and those that new files have. OWASP's Password Storage Cheat
   * Sheet asks for 210,000 with SHA-512 and for 600,000 with SHA-256.
   */
  public static final int FEWEST_ROUNDS = 600_000;

  static final Derivation OF_FILE = new Derivation(Kind.FILE, 0, "");

  private static final int MOST_ROUNDS = 100_000_000; // more would only keep the reader busy
  private static final Pattern SALT = Pattern.compile("([0-9a-f]{2}){16,64}");

  /** What was given. */
  public enum Kind {
    /** The bytes of a file. */
    FILE,
    /** Words that a person remembers. */
    PASSPHRASE
  }

  /** The entries that say it in a file. */
  public MapNode toTree() {
    MapNode tree = MapNode.of("kind", kind.name().toLowerCase(Locale.ROOT));
    return kind == Kind.FILE ? tree : tree.with("rounds", rounds).with("salt", salt);
  }

  /** What entries say; empty when it is nothing that {@link #toTree} says. */
  public static Optional<Derivation> of(MapNode tree) {
    if ("file".equals(tree.text("kind"))) {
      return Optional.of(OF_FILE);
    }
    String salt = tree.text("salt");
    return "passphrase".equals(tree.text("kind"))
            && salt != null
            && SALT.matcher(salt).matches()
            && tree.get("rounds") instanceof Literal<?> literal
            && literal.value() instanceof Long rounds
            && rounds >= FEWEST_ROUNDS
            && rounds <= MOST_ROUNDS
        ? Optional.of(new Derivation(Kind.PASSPHRASE, rounds.intValue(), salt))
        : Optional.empty();
  }
}
