package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/** How roles and their bindings are written. */
final class Rbac {

  static final String GROUP = "rbac.authorization.k8s.io";
  static final String API = GROUP + "/v1";

  private Rbac() {}

  static Draft with(Draft role, List<? extends ListPart> rules) {
    Draft more = role;
    for (ListPart rule : rules) {
      more = more.append(rule, "rules");
    }
    return more;
  }

  /** The label of a ClusterRole whose rules another one takes. */
  static String aggregateTo(String role) {
    return GROUP + "/aggregate-to-" + role;
  }

  /** A binding that grants a role to nobody yet. */
  static Draft binding(String kind, String id, Resource role) {
    MapNode ref =
        MapNode.of("apiGroup", GROUP).with("kind", role.id().kind()).with("name", role.name());
    return Draft.of(API, kind, id).set(ref, "roleRef");
  }
}
