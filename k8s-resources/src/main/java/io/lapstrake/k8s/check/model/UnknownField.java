package io.lapstrake.k8s.check.model;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.NearestName;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Article;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds fields that Kubernetes' kinds do not have: neither fabric8's class knows them, nor the
 * table of rules.
 */
public final class UnknownField implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1508";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Field that the kind does not have";
  }

  @Override
  public String why() {
    return "An API server refuses such a field when it is asked to be strict, as kubectl, Helm "
        + "and controllers do, and drops it without a word when it is not.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var look = new Look(findings);
    cluster.all().forEach(look::object);
  }

  /** Goes through the objects of one stack, and keeps what it learned of their kinds. */
  private static final class Look {

    private final Findings findings;
    private final Models models = new Models();
    private final Shape.Shapes shapes = new Shape.Shapes();
    private final Map<String, Map<String, Optional<Shape>>> kinds = new HashMap<>(); // by key alone

    Look(Findings findings) {
      this.findings = findings;
    }

    void object(Manifest object) {
      MapNode tree = object.tree();
      String version = String.valueOf(tree.text("apiVersion"));
      kinds
          .computeIfAbsent(object.key().kind(), kind -> new HashMap<>())
          .computeIfAbsent(version, absent -> shape(tree, version, object.key().kind()))
          .filter(shape -> !Walk.isRight(tree, shape))
          .ifPresent(
              shape ->
                  new Walk(object, findings)
                      .report(tree, shape, FieldPath.ROOT, Rules.kubernetes().of(tree).root()));
    }

    private Optional<Shape> shape(MapNode tree, String version, String kind) {
      return Rules.kubernetes().api(tree).isPresent()
          ? models.of(version, kind).map(shapes::of)
          : Optional.empty();
    }
  }

  /** Goes through one object. */
  private record Walk(Manifest object, Findings findings) {

    /** Whether all fields are known, which is seen without a path; most objects are right. */
    static boolean isRight(Node node, Shape shape) {
      if (node instanceof ListNode list) {
        for (int i = 0; i < list.size(); i++) {
          if (!isRight(list.item(i), shape)) {
            return false;
          }
        }
      } else if (node instanceof MapNode map && !shape.isAny()) {
        return hasFields(map, shape);
      }
      return true;
    }

    private static boolean hasFields(MapNode map, Shape shape) {
      for (int i = 0; i < map.size(); i++) {
        Shape.Below below = shape.at(map.key(i));
        if (below == null || !isRightBelow(map.value(i), below)) {
          return false;
        }
      }
      return true;
    }

    private static boolean isRightBelow(Node node, Shape.Below below) {
      Shape shape = below.shape();
      if (shape.isAny()) {
        return true;
      }
      if (!below.isFree() || !(node instanceof MapNode map)) {
        return isRight(node, shape);
      }
      for (int i = 0; i < map.size(); i++) {
        if (!isRight(map.value(i), shape)) {
          return false;
        }
      }
      return true;
    }

    void report(Node node, Shape shape, FieldPath at, RuleNode rules) {
      if (node instanceof ListNode list) {
        for (int i = 0; i < list.size(); i++) {
          Node item = list.item(i);
          report(item, shape, FieldQuery.item(at, item, i), rules.item());
        }
      } else if (node instanceof MapNode map && !shape.isAny()) {
        for (int i = 0; i < map.size(); i++) {
          field(map.key(i), map.value(i), shape, at, rules);
        }
      }
    }

    private void field(String key, Node value, Shape shape, FieldPath at, RuleNode rules) {
      RuleNode known = rules.child(key);
      Shape.Below below = shape.at(key);
      if (below == null) {
        if (known == RuleNode.NONE) {
          add(at, key, shape);
        }
      } else if (below.isFree() && value instanceof MapNode entries) {
        for (int i = 0; i < entries.size(); i++) {
          FieldPath path = at.key(key).key(entries.key(i));
          report(entries.value(i), below.shape(), path, known.child(entries.key(i)));
        }
      } else {
        report(value, below.shape(), at.key(key), known);
      }
    }

    private void add(FieldPath at, String key, Shape shape) {
      findings.add(
          object,
          at.key(key),
          Article.capital(object.key().kind()) + " has no field " + key + " there.",
          NearestName.of(key, shape.fields())
              .map(near -> "write " + near + ", if that is meant.")
              .orElse("take it out, or put it where it belongs."));
    }
  }
}
