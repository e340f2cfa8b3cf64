package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.secret.KeyedHash;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import java.util.Locale;

/**
 * What stands for a value in a plan's file. The same secret at another place, or in another history
 * of applies, has another hash.
 *
 * @param lineage the history of applies
 * @param keyed with the key that was given
 */
record SecretHash(String lineage, KeyedHash keyed) {

  private static final String KEYED = "hmac-sha256:";
  private static final String PLAIN = "sha256:";

  /** What stands for a secret leaf. */
  String of(Address address, FieldPath path, Literal<?> leaf) {
    return KEYED
        + keyed.of(
            "leaf",
            lineage,
            address.toString(),
            path.toString(),
            leaf.type().name().toLowerCase(Locale.ROOT),
            leaf.inText());
  }

  /** What stands for an input that is secret, or has in it what is. */
  String ofInput(String name, Node value) {
    return KEYED + keyed.of("input", lineage, name, Json.write(value));
  }

  /** What stands for an output that is secret. */
  String ofOutput(String name, Node value) {
    return KEYED + keyed.of("output", lineage, name, Json.write(value));
  }

  /** What stands for an input that is no secret; it is not in the file, since it may be long. */
  static String ofPlainInput(String name, Node value) {
    return PLAIN + new ContentHash().of(MapNode.of(name, value));
  }

  /** The hash over all of a plan, which nobody can make without the key. */
  String ofPlan(MapNode content) {
    return KEYED + keyed.of("plan", Json.write(content));
  }

  /** Tells this key from others. */
  String ofKey() {
    return KEYED + keyed.of("key");
  }
}
