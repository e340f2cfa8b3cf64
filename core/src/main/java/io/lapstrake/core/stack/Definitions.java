package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.rules.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lets each object come after the one that defines its kind, where the stack has that; a server
 * knows no such kind before. What is defined elsewhere is taken to be there.
 */
final class Definitions {

  private final Rules rules;

  Definitions(Rules rules) {
    this.rules = rules;
  }

  /** Replaces those objects that have to wait. */
  void comeFirst(List<Manifest> manifests) {
    Map<String, Address> definitions = new HashMap<>();
    for (Manifest each : manifests) {
      rules.kindDefinedBy(each.tree()).ifPresent(kind -> definitions.put(kind, each.address()));
    }
    if (!definitions.isEmpty()) {
      manifests.replaceAll(it -> after(it, definitions));
    }
  }

  private static Manifest after(Manifest object, Map<String, Address> definitions) {
    Address definition = definitions.get(object.key().group() + "/" + object.key().kind());
    if (definition == null || object.after().contains(definition)) {
      return object;
    }
    var all = new TreeSet<>(object.after());
    all.add(definition);
    return object.after(all);
  }
}
