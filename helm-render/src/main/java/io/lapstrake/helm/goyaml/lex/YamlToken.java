package io.lapstrake.helm.goyaml.lex;

/**
 * A word of YAML's grammar.
 *
 * @param kind what it is
 * @param line the line on which it begins, from 0
 * @param text a scalar's text, the name of an anchor or alias, a tag's suffix; empty for all others
 * @param handle a tag's handle, as {@code !!}; empty for all others
 */
public record YamlToken(Kind kind, int line, String text, String handle) {

  /** What words there are. */
  public enum Kind {
    STREAM_END,
    VERSION,
    TAG_DIRECTIVE,
    DOCUMENT_START,
    DOCUMENT_END,
    BLOCK_LIST,
    BLOCK_MAP,
    BLOCK_END,
    FLOW_LIST,
    FLOW_LIST_END,
    FLOW_MAP,
    FLOW_MAP_END,
    BLOCK_ENTRY,
    FLOW_ENTRY,
    KEY,
    VALUE,
    ALIAS,
    ANCHOR,
    TAG,
    PLAIN,
    QUOTED
  }

  /** A word that has no text. */
  static YamlToken of(Kind kind, int line) {
    return new YamlToken(kind, line, "", "");
  }

  /** A word with a text. */
  static YamlToken of(Kind kind, int line, String text) {
    return new YamlToken(kind, line, text, "");
  }
}
