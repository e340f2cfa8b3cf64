package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.go.TemplateFailure;

/** Why a YAML text is refused, in the words of Go's YAML. */
public final class YamlFailure {

  private YamlFailure() {}

  /** A failure without a line. */
  public static TemplateFailure of(String problem) {
    return new TemplateFailure("error converting YAML to JSON: yaml: " + problem);
  }

  /**
   * A failure on a line.
   *
   * @param line the number that Go names, which it leaves out where it is 0
   */
  public static TemplateFailure of(int line, String problem) {
    return of(line == 0 ? problem : "line " + line + ": " + problem);
  }
}
