package io.lapstrake.helm.expression;

import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.Input;
import java.util.Map;
import java.util.Optional;

/** Where Helm has what it gives every release by itself. */
final class BuiltIn {

  private static final Map<Input<String>, String> PATHS =
      Map.of(
          Release.NAME, ".Release.Name",
          Release.NAMESPACE, ".Release.Namespace",
          Release.SERVICE, ".Release.Service",
          Release.CHART, ".Chart.Name",
          Release.CHART_VERSION, ".Chart.Version",
          Release.APP_VERSION, ".Chart.AppVersion");

  private BuiltIn() {}

  /** The path of a built-in input; empty for any other. */
  static Optional<String> path(Input<?> input) {
    return Optional.ofNullable(PATHS.get(input));
  }
}
