package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.TemplateFailure;
import org.jspecify.annotations.Nullable;

/** TOML as Helm writes it. */
public final class GoToml {

  private GoToml() {}

  /**
   * What Helm's {@code toToml} writes, with the line feed at its end. A null within a map is left
   * out.
   *
   * @param value a Map with texts as keys, or what stands in one
   * @throws TemplateFailure if TOML does not bear it, as a list with a null; {@code toToml} gives
   *     the message itself
   */
  public static String write(@Nullable Object value) {
    return TomlOutput.of(value);
  }
}
