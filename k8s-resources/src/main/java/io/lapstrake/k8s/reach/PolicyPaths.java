package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the paths between pods that network policies open and close with a plan. */
final class PolicyPaths {

  private final Connections before;
  private final Connections after;
  private final Predicate<ResourceKey> isChanged;
  private final boolean hasOtherNamespaces;
  private final Set<Path> paths = new LinkedHashSet<>();

  PolicyPaths(Connections before, Connections after, Predicate<ResourceKey> isChanged) {
    this.before = before;
    this.after = after;
    this.isChanged = isChanged;
    this.hasOtherNamespaces = !labels(before).equals(labels(after));
  }

  private static List<String> labels(Connections side) {
    return side.cluster().all("", "Namespace").stream()
        .map(it -> it.key().name() + it.tree().map("metadata").map("labels"))
        .sorted()
        .toList();
  }

  /** All of them: to pods that are there on both sides, and from all there are. */
  Set<Path> all() {
    Set<ResourceKey> both = new TreeSet<>(before.pods().keySet());
    both.retainAll(after.pods().keySet());
    for (ResourceKey key : both) {
      boolean isOther = !pod(before, key).equals(pod(after, key)) || hasOtherNamespaces;
      if (isOther || !policies(before, key, true).equals(policies(after, key, true))) {
        into(key);
      }
      if (isOther || !policies(before, key, false).equals(policies(after, key, false))) {
        outOf(key, both);
      }
    }
    return paths;
  }

  /** What policies ask pods for. */
  private static List<Node> pod(Connections side, ResourceKey key) {
    List<Node> all = new ArrayList<>();
    Optional<PodTemplate> pods = Optional.ofNullable(side.pods().get(key)).flatMap(End::pods);
    pods.ifPresent(
        it -> {
          all.add(it.labels());
          for (PodContainer container : it.containers()) {
            all.add(container.tree().list("ports"));
          }
        });
    return all;
  }

  private static List<MapNode> policies(Connections side, ResourceKey key, boolean inwards) {
    return side.policies(key, inwards).stream().map(it -> it.tree().map("spec")).toList();
  }

  private void into(ResourceKey to) {
    Set<PodPort> ports = withOthers(to, true, both(before.ports(to), after.ports(to)));
    Set<ResourceKey> sources = new TreeSet<>(before.pods().keySet());
    sources.addAll(after.pods().keySet());
    sources.remove(to);
    for (ResourceKey from : sources) {
      add(known(from), known(to), PortPieces.of(ports, asked(from)), by(to, true));
    }
    others(to, true, PortPieces.of(ports, Set.of()));
  }

  private Set<PodPort> asked(ResourceKey from) {
    return both(before.asked(from), after.asked(from));
  }

  private void outOf(ResourceKey from, Set<ResourceKey> pods) {
    for (ResourceKey to : pods) {
      if (!to.equals(from)) {
        Set<PodPort> ports = withOthers(from, false, both(before.ports(to), after.ports(to)));
        add(known(from), known(to), PortPieces.of(ports, asked(from)), by(from, false));
      }
    }
    Set<PodPort> asked = both(asked(from), PodPort.OTHERS);
    others(from, false, PortPieces.of(asked, Set.of()));
  }

  /** Paths between pods and all who are none of the stack's. */
  private void others(ResourceKey key, boolean inwards, PortPieces ports) {
    Side pods = known(key);
    Optional<ResourceKey> by = by(key, inwards);
    Set<Witness> all = witnesses(key, inwards);
    AddressPieces addresses = AddressPieces.of(all);
    all.removeIf(addresses::has);
    if (addresses.leaveNone()) {
      all.remove(Witness.ANY_ADDRESS);
    }
    for (Witness each : all) {
      Side other = Side.of(each, before, after);
      add(inwards ? other : pods, inwards ? pods : other, ports, by);
    }
    Map<Told, Set<AddressRange>> alike = new LinkedHashMap<>();
    for (AddressRange piece : addresses.all()) {
      Side other = Side.of(AddressPieces.witness(piece), before, after);
      changes(inwards ? other : pods, inwards ? pods : other, ports)
          .forEach(it -> alike.computeIfAbsent(it, any -> new LinkedHashSet<>()).add(piece));
    }
    alike.forEach(
        (told, pieces) ->
            addresses
                .parties(pieces)
                .forEach(
                    it -> add(told, inwards ? it : pods.party(), inwards ? pods.party() : it, by)));
  }

  /**
   * Ports that nobody names count where policies are on both sides; a first one closes them all.
   */
  private Set<PodPort> withOthers(ResourceKey of, boolean inwards, Set<PodPort> ports) {
    boolean isFirst =
        before.policies(of, inwards).isEmpty() || after.policies(of, inwards).isEmpty();
    return isFirst || ports.isEmpty() ? ports : both(ports, PodPort.OTHERS);
  }

  private static Set<PodPort> both(Set<PodPort> one, Set<PodPort> other) {
    if (one.equals(other)) {
      return one;
    }
    Set<PodPort> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private Set<Witness> witnesses(ResourceKey key, boolean inwards) {
    Set<Witness> all = new LinkedHashSet<>(before.witnesses(key, inwards));
    all.addAll(after.witnesses(key, inwards));
    all.removeIf(it -> before.hasPodsOf(it) || after.hasPodsOf(it)); // told by their own names
    Stream.concat(before.pods().keySet().stream(), after.pods().keySet().stream())
        .map(ResourceKey::namespace)
        .distinct()
        .forEach(it -> all.add(Witness.in(it)));
    all.add(Witness.ANY_POD);
    all.add(Witness.ANY_ADDRESS);
    return all;
  }

  /** A party as it is on each side; empty where it is not there. */
  private record Side(Party party, Optional<End> before, Optional<End> after) {
    static Side of(Witness witness, Connections before, Connections after) {
      return new Side(
          Party.of(witness), Optional.of(before.end(witness)), Optional.of(after.end(witness)));
    }
  }

  private Side known(ResourceKey key) {
    Optional<End> was = Optional.ofNullable(before.pods().get(key));
    Optional<End> is = Optional.ofNullable(after.pods().get(key));
    return new Side(Party.of(is.or(() -> was).orElseThrow()), was, is);
  }

  private void add(Side from, Side to, PortPieces ports, Optional<ResourceKey> by) {
    changes(from, to, ports).forEach(it -> add(it, from.party(), to.party(), by));
  }

  private void add(Told told, Party from, Party to, Optional<ResourceKey> by) {
    by.ifPresent(it -> paths.add(new Path(told.opens(), it, from, to, told.ports())));
  }

  /**
   * That ports open, or close.
   *
   * @param ports as they are told
   */
  private record Told(boolean opens, String ports) {}

  private List<Told> changes(Side from, Side to, PortPieces some) {
    PortPieces ports = some.all().isEmpty() ? PortPieces.of(PodPort.OTHERS, Set.of()) : some;
    Set<PodPort> opened = new TreeSet<>();
    Set<PodPort> closed = new TreeSet<>();
    for (PodPort port : ports.all()) {
      boolean could = reaches(before, from.before(), to.before(), port);
      boolean can = reaches(after, from.after(), to.after(), port);
      if (could != can) {
        (can ? opened : closed).add(port);
      }
    }
    if (to.party().sort() == Party.Sort.POD) {
      leaveNamed(opened);
      leaveNamed(closed);
    }
    List<Told> told = new ArrayList<>();
    if (!opened.isEmpty()) {
      told.add(new Told(true, PortText.of(ports, opened)));
    }
    if (!closed.isEmpty()) {
      told.add(new Told(false, PortText.of(ports, closed)));
    }
    return told;
  }

  /** Of known pods those ports that nobody names are told where no other one changes with them. */
  private static void leaveNamed(Set<PodPort> ports) {
    if (!ports.stream().allMatch(PodPort::isOther)) {
      ports.removeIf(PodPort::isOther);
    }
  }

  private static boolean reaches(
      Connections side, Optional<End> from, Optional<End> to, PodPort port) {
    return from.isPresent() && to.isPresent() && side.reaches(from.get(), to.get(), port);
  }

  /** The changed object that is told of: a policy of the pods, else what runs them. */
  private Optional<ResourceKey> by(ResourceKey pods, boolean inwards) {
    Stream<ResourceKey> policies =
        Stream.of(after, before)
            .flatMap(it -> it.policies(pods, inwards).stream())
            .map(Manifest::key)
            .distinct()
            .sorted();
    Stream<ResourceKey> namespace =
        Stream.of(new ResourceKey("", "Namespace", "", pods.namespace()));
    Stream<ResourceKey> namespaces =
        after.cluster().all("", "Namespace").stream().map(Manifest::key).sorted();
    return Stream.of(policies, Stream.of(pods), namespace, namespaces)
        .flatMap(it -> it)
        .filter(isChanged)
        .findFirst();
  }
}
