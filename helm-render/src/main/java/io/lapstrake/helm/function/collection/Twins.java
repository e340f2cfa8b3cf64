package io.lapstrake.helm.function.collection;

import io.lapstrake.helm.go.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions that stand under a second name with {@code must} before it, and do the same. */
final class Twins {

  private Twins() {}

  /** Functions, each with its twin. */
  static List<Definition> of(List<Definition> definitions) {
    var both = new ArrayList<Definition>();
    for (Definition each : definitions) {
      String name = each.name();
      String twin = "must" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      both.add(each);
      both.add(new Definition(twin, each.takes(), each.variadic(), each.body()));
    }
    return both;
  }
}
