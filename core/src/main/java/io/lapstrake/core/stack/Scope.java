package io.lapstrake.core.stack;

import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The names that can be seen from within a stack or one of its components. */
final class Scope {

  private final String path;
  private final String inputPrefix;
  private final @Nullable Scope around;
  private final Map<String, Value<?>> bindings;
  private final SortedMap<String, Value<?>> outputs;
  private final String origin;

  /** The resources of this scope alone. */
  final Map<ResourceId, Placed> resources = new LinkedHashMap<>();

  /** The components of this scope alone. */
  final Map<String, Scope> components = new LinkedHashMap<>();

  /** The items of repetitions said here, as they are once inputs have their full names. */
  final Map<Item, Item> items = new HashMap<>();

  private Node namespace = Literal.NULL;
  private final Set<Item> said = new HashSet<>();

  private Scope(
      String path,
      String inputPrefix,
      @Nullable Scope around,
      Map<String, Value<?>> bindings,
      SortedMap<String, Value<?>> outputs,
      String origin) {
    this.path = path;
    this.inputPrefix = inputPrefix;
    this.around = around;
    this.bindings = bindings;
    this.outputs = outputs;
    this.origin = origin;
  }

  static Scope of(Stack stack) {
    return new Scope(stack.name(), "", null, Map.of(), stack.contents().outputs(), "");
  }

  Scope of(Component component) {
    return new Scope(
        path + "/" + component.name(),
        inputPrefix + component.name() + ".",
        this,
        component.bindings(),
        component.contents().outputs(),
        component.origin());
  }

  /** The stack's name and those of the components around, joined by slashes. */
  String path() {
    return path;
  }

  /** What a user knows its component by; empty where that is its name. */
  String origin() {
    return origin;
  }

  /** What {@link Component#ownName} is here. */
  Value<String> ownName() {
    if (around == null) {
      return Release.CHART;
    }
    return Literal.of(ResourceId.hyphenated(path.substring(path.indexOf('/') + 1)));
  }

  /** What stands before the names of this scope's inputs. */
  String inputPrefix() {
    return inputPrefix;
  }

  /** The scope around this one; absent for the stack. */
  Optional<Scope> around() {
    return Optional.ofNullable(around);
  }

  /** What an input of this scope is bound to in the scope around it. */
  Optional<Value<?>> binding(String input) {
    return Optional.ofNullable(bindings.get(input));
  }

  SortedMap<String, Value<?>> outputs() {
    return outputs;
  }

  /** Takes note of the stack's namespace, linked. */
  void settle(Node namespace) {
    this.namespace = namespace;
  }

  /** The stack's namespace, linked. */
  Node namespace() {
    return around == null ? namespace : around.namespace();
  }

  /** Takes note of a repetition of parts of this scope. */
  void say(Item item) {
    said.add(item);
  }

  /** The scope in which the repetition was said: one around, else this one. */
  Scope of(Item item) {
    for (Scope scope = this; scope != null; scope = scope.around) {
      if (scope.said.contains(item)) {
        return scope;
      }
    }
    return this;
  }

  /**
   * The resource that is meant here: of this scope, else of those around, else of the component
   * that the id names.
   */
  Optional<Placed> find(ResourceId id) {
    for (Scope scope = this; scope != null; scope = scope.around) {
      Placed found = scope.resources.get(id);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return id.component()
        .flatMap(this::findComponent)
        .flatMap(component -> component.own(id.withoutComponent()));
  }

  private Optional<Placed> own(ResourceId id) {
    Placed found = resources.get(id);
    return found != null
        ? Optional.of(found)
        : id.component()
            .map(components::get)
            .flatMap(component -> component.own(id.withoutComponent()));
  }

  /** The component that is meant here: of this scope, else of those around. */
  Optional<Scope> findComponent(String name) {
    for (Scope scope = this; scope != null; scope = scope.around) {
      Scope found = scope.components.get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
