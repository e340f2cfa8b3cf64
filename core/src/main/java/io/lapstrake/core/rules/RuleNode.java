package io.lapstrake.core.rules;

import io.lapstrake.core.rules.demand.Known;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a field, and the way on to the fields below it: a trie that is walked together
 * with an object's tree.
 */
public final class RuleNode implements Known {

  /** A field of which nothing is known. */
  public static final RuleNode NONE = new RuleNode(new RuleDraft());

  private final Map<String, RuleNode> fields;
  private final SortedMap<String, RuleNode> sorted;
  private final @Nullable RuleNode entries;
  private final @Nullable RuleNode items;
  private final ListRule list;
  private final Checks checks;
  private final @Nullable Literal<?> standard;
  private final Guards guards;
  private final @Nullable Boolean raw;
  private final boolean ignored;
  private final boolean clusterOwned;
  private final boolean emptyIsAbsent;
  private final boolean secret;
  private final boolean definesKind;
  private final boolean checked;
  private final boolean hasGuards;
  private final boolean hasSecrets;
  private final long bit;

  RuleNode(RuleDraft draft) {
    this(draft, 0);
  }

  private RuleNode(RuleDraft draft, long bit) {
    this.bit = bit;
    this.checks = new Checks(draft);
    this.sorted = new TreeMap<>();
    draft.fields.forEach((key, below) -> sorted.put(key, new RuleNode(below, checks.bit(key))));
    RuleDraft others = draft.entries == null ? new RuleDraft() : draft.entries;
    checks
        .watched()
        .forEach(
            key -> sorted.computeIfAbsent(key, absent -> new RuleNode(others, checks.bit(absent))));
    this.fields = new HashMap<>(sorted); // looked up in, never gone through
    this.entries = draft.entries == null ? null : draft.entries.freeze();
    this.items = draft.items == null ? null : draft.items.freeze();
    this.list = draft.list == null ? ListRule.BY_POSITION : draft.list;
    this.standard = draft.standard;
    this.guards = new Guards(draft.guards);
    this.raw = draft.raw;
    this.ignored = draft.ignored;
    this.clusterOwned = draft.clusterOwned;
    this.emptyIsAbsent = draft.emptyIsAbsent;
    this.secret = draft.secret;
    this.definesKind = draft.definesKind;
    this.checked = bit != 0 || checks.any() || below(node -> node.checked);
    this.hasGuards = !guards.isEmpty() || below(node -> node.hasGuards);
    this.hasSecrets = secret || below(node -> node.hasSecrets);
  }

  private boolean below(Predicate<RuleNode> has) {
    return (entries != null && has.test(entries))
        || (items != null && has.test(items))
        || sorted.values().stream().anyMatch(has);
  }

  /** What is known of the field under a key; {@link #NONE} where nothing is. */
  @Override
  public RuleNode child(String key) {
    RuleNode known = fields.get(key);
    if (known != null) {
      return known;
    }
    return entries == null ? NONE : entries;
  }

  /** The known fields, sorted by their names. */
  public SortedMap<String, RuleNode> fields() {
    return Collections.unmodifiableSortedMap(sorted);
  }

  /** What is known of the items of the list that stands here. */
  @Override
  public RuleNode item() {
    return items == null ? NONE : items;
  }

  /** How the items of the list that stands here are told apart. */
  public ListRule list() {
    return list;
  }

  /** What Kubernetes takes when the field is left out, or null. */
  @Override
  public @Nullable Literal<?> standard() {
    return standard;
  }

  /** Whether the field is left out of a comparison. */
  public boolean isIgnored() {
    return ignored;
  }

  /** Whether the cluster may fill the field in. */
  public boolean isClusterOwned() {
    return clusterOwned;
  }

  /** Whether a rule here or below says what a change means. */
  public boolean hasGuards() {
    return hasGuards;
  }

  /** Whether the field holds the definition of a kind. */
  boolean definesKind() {
    return definesKind;
  }

  /** Whether values here must not be shown, whoever wrote them. */
  boolean isSecret() {
    return secret;
  }

  /**
   * A value that stands here with every leaf marked as sensitive that must not be shown; the same
   * value where there is none.
   */
  public Node veiled(Node node) {
    return Veil.over(node, this);
  }

  /** Whether such values are here or below. */
  boolean hasSecrets() {
    return hasSecrets;
  }

  /** Whether there is anything to check here or below. */
  boolean isChecked() {
    return checked;
  }

  /** The bit that tells the demands of the map above that this field is there; 0 for none. */
  long bit() {
    return bit;
  }

  /** What stands here, as a noun with its article; null where it is one value, or not known. */
  @Nullable String structure() {
    if (items != null) {
      return "a list";
    }
    return entries == null && sorted.isEmpty() ? null : "a map";
  }

  /** What a server accepts here. */
  Checks checks() {
    return checks;
  }

  /** What a value looks like, or null. */
  @Nullable Format format() {
    return checks.format();
  }

  /** Whether two leaves mean the same here. */
  public boolean same(Literal<?> left, Literal<?> right) {
    Format format = checks.format();
    return format == null ? left.equals(right) : format.same(left, right);
  }

  /**
   * Whether this field's content is typed, so that null and an empty list are the same as nothing.
   *
   * @param above whether the field above it is
   */
  public boolean isTyped(boolean above) {
    return raw == null ? above : !raw;
  }

  /** A field's value, or null where it means the same as leaving the field out. */
  public @Nullable Node present(@Nullable Node node, boolean typed) {
    return node == null || (typed && isAbsent(node)) ? null : node;
  }

  private boolean isAbsent(Node node) {
    if (node instanceof MapNode map) {
      return (entries != null || emptyIsAbsent) && isEmpty(map);
    }
    return node instanceof ListNode list
        ? list.isEmpty()
        : node instanceof Literal<?> leaf && leaf.type() == ValueType.NULL;
  }

  /** Whether a map has no entry that means anything. */
  private boolean isEmpty(MapNode map) {
    for (Entry entry : map.entries()) {
      RuleNode below = child(String.valueOf(entry.literalKey()));
      Node value = below.present(entry.value(), below.isTyped(true));
      if (value != null && !below.isIgnored() && !below.isStandard(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether writing a value out means the same as leaving the field out. */
  public boolean isStandard(Node node) {
    return standard != null && node instanceof Literal<?> leaf && same(leaf, standard);
  }

  /**
   * Whether the rules of this very field say that it can or cannot change; null when they say
   * nothing, so that the field above decides.
   */
  public @Nullable Verdict verdict(Occasion occasion) {
    return guards.verdict(occasion);
  }

  /** Whether the rules of this very field say that a change restarts pods. */
  public boolean restarts(Occasion occasion) {
    return guards.restarts(occasion);
  }
}
