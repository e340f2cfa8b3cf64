package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Lifecycle.Protection;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is so far, before its stack is linked. Immutable: each word of a resource gives a
 * new draft.
 */
public final class Draft {

  private enum Making {
    HERE,
    ELSEWHERE,
    ELSEWHERE_AS_IT_IS
  }

  private final ResourceId id;
  private final MapNode tree;
  private final List<ResourceId> after;
  private final @Nullable ResourceId beside;
  private final List<Draft> companions;
  private final List<Problem> problems;
  private final @Nullable Source source;
  private final Making making;
  private final @Nullable UserChange userChange;
  private final Wishes wishes;

  private Draft(
      ResourceId id,
      MapNode tree,
      List<ResourceId> after,
      @Nullable ResourceId beside,
      List<Draft> companions,
      List<Problem> problems,
      @Nullable Source source,
      Making making,
      @Nullable UserChange userChange,
      Wishes wishes) {
    this.id = id;
    this.tree = tree;
    this.after = after;
    this.beside = beside;
    this.companions = companions;
    this.problems = problems;
    this.source = source;
    this.making = making;
    this.userChange = userChange;
    this.wishes = wishes;
  }

  /**
   * A resource of which only its kind and its id are known; the id is its name too, until it is
   * {@linkplain #named(Value) named} otherwise.
   */
  public static Draft of(String apiVersion, String kind, String id) {
    MapNode tree =
        MapNode.of("apiVersion", apiVersion)
            .with("kind", kind)
            .with("metadata", MapNode.of("name", id));
    return of(new ResourceId(kind, id), tree);
  }

  /** A resource whose tree is there already; it has apiVersion, kind and a name. */
  public static Draft of(ResourceId id, MapNode tree) {
    var draft =
        new Draft(
            id,
            tree,
            List.of(),
            null,
            List.of(),
            List.of(),
            Trace.here(),
            Making.HERE,
            null,
            Wishes.NONE);
    return isAddressable(id.id()) ? draft : draft.misnamed();
  }

  /**
   * A resource that is made elsewhere, and of which only who it is is known. A stack that it is
   * added to expects it to be there.
   *
   * @param id tells it apart within a description; its name in Kubernetes may need binding
   */
  public static Draft existing(String apiVersion, String kind, String id, Value<String> name) {
    Draft made = of(apiVersion, kind, id).named(name);
    return new Draft(
        made.id,
        made.tree,
        made.after,
        made.beside,
        made.companions,
        made.problems,
        made.source,
        Making.ELSEWHERE,
        null,
        made.wishes);
  }

  /** The draft of what is made elsewhere with keys that it is known to hold. */
  public Draft holding(String... keys) {
    Draft more = this;
    for (String key : keys) {
      more = more.set(Literal.of(""), "data", key);
    }
    return more;
  }

  /** Slashes and brackets are what the parts of an address are told apart by. */
  private static boolean isAddressable(String id) {
    return !id.isEmpty() && id.indexOf('/') < 0 && id.indexOf('[') < 0;
  }

  private Draft misnamed() {
    return flawed(
        "LAP-0215",
        "Id that no address can hold",
        "",
        "An id is not empty and has neither a slash nor an opening bracket; this one is \""
            + id.id()
            + "\".",
        "give the resource another id, and its name in Kubernetes with withName(…) where it differs.");
  }

  /** The draft with another tree. */
  public Draft withTree(MapNode changed) {
    return new Draft(
        id, changed, after, beside, companions, problems, source, making, userChange, wishes);
  }

  /** The draft with a value at the end of a path of keys. */
  public Draft set(Node value, String... path) {
    return withTree(tree.set(value, path));
  }

  /** The draft with one more part in the list at the end of a path of keys. */
  public Draft append(ListPart part, String... path) {
    return withTree(tree.append(part, path));
  }

  /** The draft with one more part in the map at the end of a path of keys. */
  public Draft add(MapPart part, String... path) {
    return withTree(tree.add(part, path));
  }

  /** The draft with a name in Kubernetes that is not its id. */
  public Draft named(Value<String> name) {
    return set(name, "metadata", "name");
  }

  /** The draft of a resource that must be there only after another one. */
  public Draft after(ResourceId other) {
    return new Draft(
        id,
        tree,
        with(after, other),
        beside,
        companions,
        problems,
        source,
        making,
        userChange,
        wishes);
  }

  /**
   * The draft of a resource that lives in the namespace of another one, unless it says its own; it
   * needs no order.
   */
  public Draft beside(ResourceId other) {
    return new Draft(
        id, tree, after, other, companions, problems, source, making, userChange, wishes);
  }

  /** The draft of a resource that brings another one with it, which is added where it is added. */
  public Draft bringing(Draft companion) {
    return new Draft(
        id,
        tree,
        after,
        beside,
        with(companions, companion),
        problems,
        source,
        making,
        userChange,
        wishes);
  }

  /**
   * What another kind of resource is so far, that is made around this one: it has another tree, and
   * the order and the mistakes of this one.
   */
  public Draft within(ResourceId around, MapNode changed) {
    return new Draft(
        around, changed, after, beside, companions, problems, source, making, userChange, wishes);
  }

  /**
   * The draft with a mistake in it, which is reported when its stack is linked: at the line that
   * makes it, or at the draft's own where no line does.
   */
  public Draft flawed(String code, String summary, String field, String detail, String fix) {
    Source here = Trace.here();
    Place place = Place.of(id).field(field).source(here == null ? source : here);
    Problem problem = new Problem(code, summary, place, detail, fix);
    return new Draft(
        id,
        tree,
        after,
        beside,
        companions,
        with(problems, problem),
        source,
        making,
        userChange,
        wishes);
  }

  /** The draft of a resource that a line of a file describes. */
  public Draft from(Source line) {
    return new Draft(
        id, tree, after, beside, companions, problems, line, making, userChange, wishes);
  }

  /** The draft of the same resource as one that is made elsewhere and known as it is. */
  public Draft madeElsewhere() {
    return new Draft(
        id,
        tree,
        after,
        beside,
        companions,
        problems,
        source,
        Making.ELSEWHERE_AS_IT_IS,
        userChange,
        wishes);
  }

  /** The draft of a resource that changes those that use it. */
  public Draft changingUsers(UserChange change) {
    return new Draft(id, tree, after, beside, companions, problems, source, making, change, wishes);
  }

  /** The draft of a resource that no plan deletes or replaces unless it is told to. */
  public Draft protect() {
    return asking(wishes.protection(Protection.ON));
  }

  /** The draft of a resource that plans may delete and replace, though its kind is protected. */
  public Draft unprotected() {
    return asking(wishes.protection(Protection.OFF));
  }

  /**
   * The draft of a resource in which others look after a field: it is made as described, and no
   * plan changes it afterwards.
   *
   * @param path such as {@code spec.replicas}
   */
  public Draft ignoring(String path) {
    return asking(wishes.ignoring(path));
  }

  /** The draft of a resource that is made anew whenever another one changes. */
  public Draft replacedWith(ResourceId other) {
    return asking(wishes.replacedWith(other));
  }

  /**
   * The draft of a resource that was described elsewhere before.
   *
   * @param former its id then, where kind and component are the same; else its whole address
   */
  public Draft movedFrom(String former) {
    return asking(wishes.movedFrom(former));
  }

  /** The draft of a resource that another stack may have. */
  public Draft handOver() {
    return asking(wishes.handedOver());
  }

  /**
   * The draft of a resource that somebody else wrote, as the author of a chart did: what it names
   * may be made by what else came with it, and is no certain mistake.
   */
  public Draft given() {
    return asking(wishes.given());
  }

  /** Whether somebody else wrote it. */
  public boolean isGiven() {
    return wishes.isGiven();
  }

  private Draft asking(Wishes other) {
    return new Draft(
        id, tree, after, beside, companions, problems, source, making, userChange, other);
  }

  /** What it asks of those who plan its changes. */
  Wishes wishes() {
    return wishes;
  }

  private static <T> List<T> with(List<T> list, T item) {
    var more = new ArrayList<>(list);
    more.add(item);
    return List.copyOf(more);
  }

  /** Who it is within its component. */
  public ResourceId id() {
    return id;
  }

  /** Whether it is made elsewhere, so that no stack makes it. */
  public boolean isExisting() {
    return making != Making.HERE;
  }

  /** Whether it is made elsewhere, and all of it is known. */
  boolean isKnownWhole() {
    return making == Making.ELSEWHERE_AS_IT_IS;
  }

  /** Its name: of what is made elsewhere as it was said, else found when the stack is linked. */
  Value<String> name() {
    return aspect(FieldAspect.NAME);
  }

  /**
   * A value that others take of it: of what is made elsewhere as it was said, else found when the
   * stack is linked.
   *
   * @throws IllegalStateException when it is made elsewhere and nothing was said of that
   */
  @SuppressWarnings("unchecked") // an aspect gives values of its own type
  public <T> Value<T> aspect(Aspect<T> aspect) {
    return (Value<T>) part(aspect);
  }

  /**
   * What others take of it, also where that is a map: as {@link #aspect} has it.
   *
   * @throws IllegalStateException when it is made elsewhere and nothing was said of that
   */
  public Node part(Aspect<?> aspect) {
    return isExisting()
        ? aspect.of(tree).orElseThrow(() -> unsaid(aspect))
        : new Reference<>(id, aspect);
  }

  private IllegalStateException unsaid(Aspect<?> aspect) {
    return new IllegalStateException(
        id + " is made elsewhere, and nothing was said of its " + aspect.name());
  }

  /** The tree that it becomes. */
  public MapNode tree() {
    return tree;
  }

  /** The resources that must be there before it, besides those that it refers to. */
  public List<ResourceId> after() {
    return after;
  }

  /** The resource whose namespace it shares. */
  Optional<ResourceId> beside() {
    return Optional.ofNullable(beside);
  }

  /** What it brings with it. */
  List<Draft> companions() {
    return companions;
  }

  /** What it does to those that use it. */
  Optional<UserChange> userChange() {
    return Optional.ofNullable(userChange);
  }

  /** The mistakes in it; their place is the id, until the address is known. */
  List<Problem> problems() {
    return problems;
  }

  /** The line that described it, where lines were recorded. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }
}
