package io.lapstrake.k8s.bench;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.config.ConfigMap;
import java.util.ArrayList;
import java.util.List;

/** A stack of ConfigMaps of about 900 bytes, twelve entries each. */
final class ConfigMaps {

  private static final int ENTRIES = 12;

  private ConfigMaps() {}

  static Stack stack(int objects, String word) {
    List<Part> parts = new ArrayList<>(objects);
    for (int i = 0; i < objects; i++) {
      var config = ConfigMap.named("item-" + i);
      for (int line = 0; line < ENTRIES; line++) {
        config =
            config.entry(
                "key-" + line,
                "setting " + line + " of " + word + " " + i + ", which says what it is for");
      }
      parts.add(config);
    }
    return Stack.named("many").in("shop").with(parts);
  }

  static Manifests resolve(Stack stack) {
    return stack.resolve(Environment.named("prod"));
  }
}
