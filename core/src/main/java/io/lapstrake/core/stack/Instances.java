package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects that are there in an environment: each resource as often as its guards say. */
final class Instances {

  private final Map<String, Node> bindings;
  private final Problems problems;
  private final Map<Address, LinkedResource> guarded = new HashMap<>(); // most are not
  private final Map<Address, List<Address>> guardedObjects = new HashMap<>();
  private final List<Instance> all;
  private boolean incomplete;

  Instances(List<LinkedResource> resources, Map<String, Node> bindings, Problems problems) {
    this.bindings = bindings;
    this.problems = problems;
    this.all = new ArrayList<>(resources.size());
    for (LinkedResource resource : resources) {
      if (resource.guards().isEmpty()) {
        all.add(new Instance(resource, resource.address(), Map.of()));
      } else {
        guarded.put(resource.address(), resource);
        guardedObjects.put(resource.address(), new ArrayList<>(1));
        add(resource, 0, Map.of());
      }
    }
  }

  /** Adds a resource under its guards from the given one on. */
  private void add(LinkedResource resource, int guard, Map<Item, MapNode> rows) {
    if (guard == resource.guards().size()) {
      var instance = new Instance(resource, address(resource, rows), rows);
      guardedObjects.getOrDefault(resource.address(), new ArrayList<>()).add(instance.address());
      all.add(instance);
      return;
    }
    Place place = Place.of(resource.address()).source(resource.source());
    var evaluator = new Evaluator(bindings, rows, place, problems);
    resource
        .guards()
        .get(guard)
        .match(
            when -> {
              if (evaluator.holds(when.condition(), FieldPath.ROOT)) {
                add(resource, guard + 1, rows);
              }
              return true;
            },
            each -> {
              for (MapNode row : evaluator.records(each.item())) {
                Map<Item, MapNode> inner = new HashMap<>(rows);
                inner.put(each.item(), row);
                add(resource, guard + 1, inner);
              }
              return true;
            });
    incomplete |= evaluator.isIncomplete();
  }

  /** The address of a resource at given records; all its repetitions must be among them. */
  private static Address address(LinkedResource resource, Map<Item, MapNode> rows) {
    var keys = new ArrayList<String>(0);
    for (Item item : items(resource)) {
      MapNode row = rows.getOrDefault(item, MapNode.EMPTY);
      keys.add(String.valueOf(row.text(item.records().key().name())));
    }
    return switch (keys.size()) {
      case 0 -> resource.address();
      case 1 -> resource.address().repeated(keys.get(0));
      default -> resource.address().repeated(joined(keys));
    };
  }

  private static String joined(List<String> keys) {
    return String.join(
        ",", keys.stream().map(key -> key.replace("\\", "\\\\").replace(",", "\\,")).toList());
  }

  private static List<Item> items(LinkedResource resource) {
    return resource.guards().isEmpty()
        ? List.of()
        : resource.guards().stream()
            .<Optional<Item>>map(
                guard -> guard.match(when -> Optional.empty(), each -> Optional.of(each.item())))
            .flatMap(Optional::stream)
            .toList();
  }

  /** Every object that is there, by resource and then in the order of the records. */
  List<Instance> all() {
    return all;
  }

  /** Whether a guard needs a value that is not there, so that objects may be missing here. */
  boolean isIncomplete() {
    return incomplete;
  }

  /**
   * The objects that a resource becomes and that are meant from within given repetitions: that of
   * the same records, else all.
   */
  List<Address> meantFrom(Address resource, Map<Item, MapNode> rows) {
    if (!guarded.containsKey(resource)) {
      return List.of(resource);
    }
    Optional<Address> one = meant(resource, rows);
    return guardedObjects.getOrDefault(resource, List.of()).stream()
        .filter(address -> one.isEmpty() || one.get().equals(address))
        .toList();
  }

  /** The input that a resource is repeated over, though none of the given repetitions is its. */
  String repeatedOver(Address resource, Map<Item, MapNode> rows) {
    LinkedResource found = guarded.get(resource);
    return found == null
        ? ""
        : items(found).stream()
            .filter(item -> !rows.containsKey(item))
            .map(item -> item.name())
            .findFirst()
            .orElse("");
  }

  /**
   * The address of the object that is meant by a resource within given repetitions; empty when it
   * is repeated in another way.
   */
  Optional<Address> meant(Address resource, Map<Item, MapNode> rows) {
    LinkedResource found = guarded.get(resource);
    if (found == null) {
      return Optional.of(resource);
    }
    return rows.keySet().containsAll(items(found))
        ? Optional.of(address(found, rows))
        : Optional.empty();
  }
}
