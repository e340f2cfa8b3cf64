package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.goyaml.lex.YamlFailure;
import io.lapstrake.helm.goyaml.lex.YamlToken;
import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;
import java.util.HashMap;
import java.util.Map;

/** What the handles of tags stand for, and which version a document has. */
final class YamlTags {

  private final Map<String, String> given = new HashMap<>();
  private boolean versioned;

  /** Takes a directive. */
  void add(YamlToken directive) {
    if (directive.kind() == Kind.VERSION) {
      if (versioned) {
        throw YamlFailure.of(directive.line(), "found duplicate %YAML directive");
      }
      versioned = true;
      if (!directive.text().equals("1.1")) {
        throw YamlFailure.of(directive.line(), "found incompatible YAML document");
      }
    } else if (given.put(directive.handle(), directive.text()) != null) {
      throw YamlFailure.of(directive.line(), "found duplicate %TAG directive");
    }
  }

  /** The whole tag of a word. */
  String resolve(YamlToken tag) {
    String handle = tag.handle();
    if (handle.isEmpty()) {
      return tag.text();
    }
    String prefix = given.get(handle);
    if (prefix == null) {
      prefix =
          switch (handle) {
            case "!" -> "!";
            case "!!" -> TaggedScalar.COMMON;
            default -> throw YamlFailure.of(tag.line(), "found undefined tag handle");
          };
    }
    return prefix + tag.text();
  }
}
