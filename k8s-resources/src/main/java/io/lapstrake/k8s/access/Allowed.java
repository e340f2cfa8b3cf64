package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be done, and not yet with which objects: the first half of a rule.
 *
 * @param <R> the kind of role that it is said of
 */
public final class Allowed<R extends RoleWords<R>> {

  private static final ListNode ALL = ListNode.of(Literal.of("*"));

  private final RoleWords<R> role;
  private final ListNode verbs;
  private final String group;
  private final ListNode names;

  private Allowed(RoleWords<R> role, ListNode verbs, String group, ListNode names) {
    this.role = role;
    this.verbs = verbs;
    this.group = group;
    this.names = names;
  }

  static <R extends RoleWords<R>> Allowed<R> of(RoleWords<R> role, List<Verb> verbs) {
    var texts = verbs.stream().map(Verb::text).distinct().toList();
    return new Allowed<>(role, ListNode.ofTexts(texts), "", ListNode.EMPTY);
  }

  static <R extends RoleWords<R>> Allowed<R> everything(RoleWords<R> role) {
    return new Allowed<>(role, ALL, "", ListNode.EMPTY);
  }

  /** The API group that the plurals are of, where it is not the core group. */
  public Allowed<R> inGroup(String apiGroup) {
    ApiResource.of(apiGroup, "");
    return new Allowed<>(role, verbs, apiGroup, names);
  }

  /** Only with objects of a name. Said again it is another one. */
  public Allowed<R> onlyNamed(String name) {
    return onlyNamed(Literal.of(name));
  }

  /** Only with objects of a name. Said again it is another one. */
  public Allowed<R> onlyNamed(Value<String> name) {
    return new Allowed<>(role, verbs, group, names.with(name));
  }

  /**
   * With objects of these plurals, such as {@code pods}, or {@code pods/log} for a part of them.
   *
   * @throws IllegalArgumentException when one is a wildcard, which {@link #onEverything()} says
   */
  public R on(String... plurals) {
    return on(Arrays.stream(plurals).map(plural -> ApiResource.of(group, plural)).toList());
  }

  /** With objects of these kinds; one rule for each API group. */
  public R on(ApiResource... kinds) {
    return on(Arrays.asList(kinds));
  }

  private R on(List<ApiResource> kinds) {
    SortedMap<String, List<String>> plurals = new TreeMap<>();
    kinds.forEach(
        kind -> plurals.computeIfAbsent(kind.group(), any -> new ArrayList<>()).add(kind.plural()));
    var rules = new ArrayList<ListPart>();
    plurals.forEach(
        (of, all) -> rules.add(rule(ListNode.of(Literal.of(of)), ListNode.ofTexts(all), names)));
    return role.rules(rules);
  }

  /** With this object alone. */
  public R on(Resource object) {
    ApiResource kind = ApiResource.of(object);
    return role.rules(
        List.of(
            rule(
                ListNode.of(Literal.of(kind.group())),
                ListNode.of(Literal.of(kind.plural())),
                ListNode.of(object.name()))));
  }

  /** With every object of every kind: the wildcard, also for kinds that are yet to come. */
  public R onEverything() {
    return role.rules(List.of(rule(ALL, ALL, names)));
  }

  /** With every object of an API group: the wildcard, also for kinds that are yet to come. */
  public R onEverythingIn(String apiGroup) {
    return role.rules(
        List.of(rule(ListNode.of(Literal.of(ApiResource.of(apiGroup, "").group())), ALL, names)));
  }

  private MapNode rule(ListNode groups, ListNode plurals, ListNode only) {
    MapNode rule = MapNode.of("apiGroups", groups).with("resources", plurals).with("verbs", verbs);
    return only.size() == 0 ? rule : rule.with("resourceNames", only);
  }

  MapNode urls(List<String> paths) {
    return MapNode.of("nonResourceURLs", ListNode.ofTexts(paths)).with("verbs", verbs);
  }
}
