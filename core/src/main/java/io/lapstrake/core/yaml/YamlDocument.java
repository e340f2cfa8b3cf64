package io.lapstrake.core.yaml;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document that was read: its tree, and the line of each of its nodes. Thread-safe. */
public final class YamlDocument {

  private final String file;
  private final Node tree;
  private final Spot root;
  private volatile @Nullable Map<FieldPath, Spot> spots; // computed when first asked for

  YamlDocument(String file, Node tree, Spot root) {
    this.file = file;
    this.tree = tree;
    this.root = root;
  }

  static YamlDocument empty(String file) {
    return new YamlDocument(file, MapNode.EMPTY, Spot.leaf(1, 1));
  }

  /** The tree; literal, its maps in canonical order. */
  public Node tree() {
    return tree;
  }

  /** The file's name as it was given. */
  public String file() {
    return file;
  }

  /** Where the document's content begins. */
  public Source start() {
    return root.in(file);
  }

  /**
   * Where the value of a field was written; list items are named by {@link FieldPath#index}. What
   * came by an alias or a merge is where its anchor is. For a field that was not written, where the
   * document's content begins.
   */
  public Source at(FieldPath path) {
    return index().getOrDefault(path, root).in(file);
  }

  private Map<FieldPath, Spot> index() {
    Map<FieldPath, Spot> known = spots;
    if (known == null) {
      known = new HashMap<>();
      root.visit(FieldPath.ROOT, known::put);
      spots = known;
    }
    return known;
  }
}
