package io.lapstrake.helm.goyaml;

import org.jspecify.annotations.Nullable;

/** The two ways in which Helm writes YAML, which are two versions of Go's library. */
enum YamlStyle {
  /** {@code toYaml}: values pass through JSON, long lines are folded. */
  COMMON,
  /** {@code toYamlPretty}: values are written as they are, lists are indented below their key. */
  PRETTY;

  /** A text as it arrives to be written. */
  String text(String text) {
    return this == COMMON ? JsonPass.text(text) : text;
  }

  /** A key as it arrives to be written. */
  String key(String key) {
    return this == COMMON ? JsonPass.key(key) : key;
  }

  /** The text of null, a bool or a number. */
  String leaf(@Nullable Object value) {
    return this == COMMON ? Leaf.text(value) : Leaf.direct(value);
  }

  /** The column at which a line is folded. */
  int width() {
    return this == COMMON ? 80 : Integer.MAX_VALUE;
  }

  /** How far a list is indented below its key. */
  int listIndent() {
    return this == COMMON ? 0 : 2;
  }

  /** Whether a literal block may have tabs. */
  boolean tabsInBlocks() {
    return this == PRETTY;
  }

  /** Whether a number in a key ends before a letter. */
  boolean numbersEndAtLetters() {
    return this == PRETTY;
  }
}
