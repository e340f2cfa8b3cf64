package io.lapstrake.core.yaml;

import io.lapstrake.core.value.Node;
import java.util.List;

/**
 * Writes literal trees as YAML that every reader reads alike, whether it follows YAML 1.1, YAML
 * 1.2, Go's libraries or Java's.
 *
 * <p>Block style, two spaces a level, list items at the indentation of their key, as kubectl prints
 * them. The same tree always gives the same bytes.
 */
public final class YamlWriter {

  private final Utf8Text text = new Utf8Text();
  private final BlockStyle layout = new BlockStyle(text, new KeyTexts());

  /** A writer of many trees, which is faster than one for each. Not thread-safe. */
  public YamlWriter() {}

  /**
   * A tree as one document, as {@link #write} gives it, in UTF-8.
   *
   * @throws IllegalStateException when the tree is not literal
   */
  public byte[] document(Node tree) {
    text.cut(0);
    layout.document(tree);
    return text.toBytes();
  }

  /**
   * A tree as one document, which ends with a newline and does not begin with {@code ---}.
   *
   * @throws IllegalStateException when the tree is not literal
   */
  public static String write(Node tree) {
    return written(tree).toString();
  }

  /**
   * A tree as one document, as {@link #write} gives it, in UTF-8.
   *
   * @throws IllegalStateException when the tree is not literal
   */
  public static byte[] bytes(Node tree) {
    return written(tree).toBytes();
  }

  /**
   * Trees as one stream: documents in their order, each beginning with {@code ---}.
   *
   * @throws IllegalStateException when a tree is not literal
   */
  public static String writeAll(List<? extends Node> trees) {
    var text = new Utf8Text();
    var layout = new BlockStyle(text, new KeyTexts());
    for (Node tree : trees) {
      text.ascii("---\n");
      layout.document(tree);
    }
    return text.toString();
  }

  private static Utf8Text written(Node tree) {
    var text = new Utf8Text();
    new BlockStyle(text, null).document(tree);
    return text;
  }
}
