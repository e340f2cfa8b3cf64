package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.target.DirectoryTarget;
import io.lapstrake.k8s.config.ConfigMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A thousand objects with a dozen lines each, and a process that applies them. */
final class Thousand implements Blueprint {

  static final int SIZE = 1_000;
  static final int LINES = 12;

  @Override
  public Stack stack() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      var config = ConfigMap.named("item-" + i);
      for (int line = 0; line < LINES; line++) {
        config = config.entry("key-" + line, text(i, line));
      }
      parts.add(config);
    }
    return Stack.named("thousand").in("shop").with(parts);
  }

  static String text(int item, int line) {
    return "setting " + line + " of item " + item + ", which says what it is for";
  }

  /**
   * Applies them to new directories, and prints how many milliseconds each apply took, from opening
   * the directory to the end. No directory lies beside another: an apply asks its neighbours
   * whether they own what it makes, and so many of a thousand objects each are nobody's everyday.
   *
   * @param arguments the directory, and how often
   */
  public static void main(String[] arguments) {
    for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
      var manifests = new Thousand().resolve(Environment.named("prod"));
      long begin = System.nanoTime();
      try (DirectoryTarget target =
          DirectoryTarget.at(Path.of(arguments[0], "out" + round, "thousand")).open()) {
        Plan plan = target.plan(manifests);
        target.apply(plan);
      }
      System.out.println(String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e6));
    }
  }
}
