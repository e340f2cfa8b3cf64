package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.config.ConfigMap;

/**
 * Forty objects. Each version changes all of them, and calls ten of them by other names.
 *
 * @param version from 0
 */
record Forty(int version) implements Blueprint {

  private static final int SIZE = 40;
  private static final int STEADY = 30;

  @Override
  public Stack stack() {
    Stack stack = Stack.named("forty").in("forty");
    for (int i = 0; i < SIZE; i++) {
      String name = i < STEADY ? "item-" + i : "item-" + i + "-of-" + version;
      stack = stack.with(ConfigMap.named(name).entry("version", "v" + version));
    }
    return stack;
  }
}
