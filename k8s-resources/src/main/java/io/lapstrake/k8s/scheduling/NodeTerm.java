package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a node must have, all of it, to be the one that is meant. */
public final class NodeTerm {

  private static final String EXPRESSIONS = "matchExpressions";
  private static final String FIELDS = "matchFields";
  private static final String TERMS = "nodeSelectorTerms";

  private final MapNode tree;

  NodeTerm(MapNode tree) {
    this.tree = tree;
  }

  static MapNode expressions(ListNode expressions) {
    return MapNode.of(EXPRESSIONS, expressions);
  }

  /** The node of a name. */
  public static NodeTerm named(String name) {
    MapNode asked =
        MapNode.of("key", "metadata.name")
            .with("operator", "In")
            .with("values", ListNode.ofTexts(List.of(name)));
    return new NodeTerm(MapNode.of(FIELDS, ListNode.of(asked)));
  }

  /** And this as well. */
  public NodeTerm and(NodeTerm other) {
    return new NodeTerm(both(tree, other.tree));
  }

  private static MapNode both(MapNode left, MapNode right) {
    MapNode both = left;
    for (String list : List.of(EXPRESSIONS, FIELDS)) {
      for (ListPart asked : right.list(list).parts()) {
        both = both.append(asked, list);
      }
    }
    return both;
  }

  /** A node selector: any of some terms. */
  public static MapNode any(NodeTerm... terms) {
    return MapNode.of(TERMS, ListNode.of(Arrays.stream(terms).map(NodeTerm::tree).toList()));
  }

  /**
   * A node selector that asks for what two ask for.
   *
   * @param selector a node selector, or an empty map, which asks for nothing
   */
  public static MapNode all(MapNode selector, NodeTerm... terms) {
    ListNode asked = selector.list(TERMS);
    if (asked.size() == 0) {
      return any(terms);
    }
    var both = new ArrayList<MapNode>();
    for (ListPart left : asked.parts()) {
      for (NodeTerm right : terms) {
        both.add(left instanceof MapNode term ? both(term, right.tree) : right.tree);
      }
    }
    return selector.with(TERMS, ListNode.of(both));
  }

  /** The item of a list of terms. */
  public MapNode tree() {
    return tree;
  }
}
