package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Assessor;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says which paths a plan opens and closes: between pods, by names of Services, and from outside.
 * What comes and goes together with its pods is not told.
 */
public final class TrafficRisks implements Assessor {

  private static final Set<String> KNOWN =
      Set.of(
          "/Service",
          "networking.k8s.io/Ingress",
          "networking.k8s.io/NetworkPolicy",
          "gateway.networking.k8s.io/HTTPRoute");
  private static final Set<String> WITH_PODS =
      Set.of(
          "CronJob",
          "DaemonSet",
          "Deployment",
          "Job",
          "Pod",
          "ReplicaSet",
          "ReplicationController",
          "StatefulSet");
  private static final Pattern OF_PODS = // labels, ports, a container that comes or goes
      Pattern.compile("labels|ports|[cC]ontainers(\\[[^]]*])?$");
  private static final Set<String> OTHERS =
      Set.of(
          "/Namespace",
          "discovery.k8s.io/EndpointSlice",
          "gateway.networking.k8s.io/GRPCRoute",
          "gateway.networking.k8s.io/Gateway");

  @Override
  public boolean knowsBetter(Risk byKind) {
    return switch (byKind.kind()) {
      case TRAFFIC_OPENED, TRAFFIC_CLOSED, TRAFFIC_CHANGED -> KNOWN.contains(kindOf(byKind.key()));
      default -> false;
    };
  }

  private static String kindOf(ResourceKey key) {
    return key.group() + "/" + key.kind();
  }

  @Override
  public List<Risk> assess(Plan plan) {
    Map<ResourceKey, Change> changes = new HashMap<>(); // asked by key alone
    boolean matters = false;
    for (Change change : plan.effective()) {
      matters |= matters(change);
      change.recorded().ifPresent(it -> changes.put(it.key(), change));
      changes.put(change.key(), change);
    }
    return matters ? risks(plan, changes) : List.of();
  }

  /** What neither comes nor goes matters by the labels and the ports of its pods alone. */
  private static boolean matters(Change change) {
    String kind = kindOf(change.key());
    boolean comesOrGoes =
        switch (change.action()) {
          case CREATE, DELETE, REPLACE, ADOPT -> true;
          case UPDATE, MOVE, ACCEPT, FORGET, KEEP -> false;
        };
    return KNOWN.contains(kind)
        || OTHERS.contains(kind)
        || (comesOrGoes && WITH_PODS.contains(change.key().kind()))
        || (change.action() == Action.UPDATE
            && change.fields().stream()
                .anyMatch(it -> OF_PODS.matcher(it.path().toString()).find()));
  }

  private static List<Risk> risks(Plan plan, Map<ResourceKey, Change> changes) {
    var before = new Connections(plan.before());
    var after = new Connections(plan.after());
    Set<Path> paths = new LinkedHashSet<>();
    paths.addAll(new PolicyPaths(before, after, changes::containsKey).all());
    paths.addAll(entries(before, after, changes));
    List<Risk> risks = new ArrayList<>();
    for (PathText.Line line : new PathText(pods(after)).lines(paths)) {
      Risk.Kind kind = line.opens() ? Risk.Kind.TRAFFIC_OPENED : Risk.Kind.TRAFFIC_CLOSED;
      risks.add(risk(kind, changes, line.by(), line.words()));
    }
    Set<ResourceKey> told = new LinkedHashSet<>();
    risks.forEach(it -> told.add(it.key()));
    new PolicyChanges(before, after, changes::containsKey)
        .words()
        .forEach(
            (policy, words) -> {
              if (told.add(changeOf(changes, policy).key())) {
                risks.add(risk(Risk.Kind.TRAFFIC_CHANGED, changes, policy, words));
              }
            });
    return risks;
  }

  private static Risk risk(
      Risk.Kind kind, Map<ResourceKey, Change> changes, ResourceKey by, String words) {
    Change change = changeOf(changes, by);
    return new Risk(kind, change.address(), change.key(), List.of(), words);
  }

  private static Change changeOf(Map<ResourceKey, Change> changes, ResourceKey key) {
    Change change = changes.get(key);
    if (change == null) {
      throw new IllegalStateException("No change of " + key);
    }
    return change;
  }

  private static Map<String, Integer> pods(Connections side) {
    Map<String, Integer> counts = new HashMap<>(); // asked by key alone
    side.pods().keySet().forEach(it -> counts.merge(it.namespace(), 1, Integer::sum));
    return counts;
  }

  /** Names and addresses that lead elsewhere; what leads to new pods by a new name is not told. */
  private static List<Path> entries(
      Connections before, Connections after, Map<ResourceKey, Change> changes) {
    Map<Entries.Way, List<ResourceKey>> were = Entries.of(before.cluster());
    Map<Entries.Way, List<ResourceKey>> are = Entries.of(after.cluster());
    Set<String> both = names(were);
    both.retainAll(names(are));
    Set<String> pods = new LinkedHashSet<>();
    before.pods().keySet().stream()
        .filter(after.pods()::containsKey)
        .forEach(it -> pods.add(it.toString()));
    List<Path> paths = new ArrayList<>();
    for (boolean opens : List.of(true, false)) {
      Set<String> others = services(opens ? before : after);
      (opens ? are : were)
          .forEach(
              (way, through) -> {
                boolean isOther = !(opens ? were : are).containsKey(way);
                boolean leads = !others.contains(way.to().name());
                if (isOther
                    && leads
                    && (both.contains(way.at()) || pods.contains(way.to().name()))) {
                  Party from = new Party(way.at(), Party.Sort.ENTRY, "");
                  String port = way.port().isEmpty() ? "" : ":" + way.port();
                  through.stream()
                      .filter(changes::containsKey)
                      .findFirst()
                      .ifPresent(by -> paths.add(new Path(opens, by, from, way.to(), port)));
                }
              });
    }
    return paths;
  }

  /** What leads to one of them where it is missing leads nowhere, and not to another stack's. */
  private static Set<String> services(Connections side) {
    Set<String> services = new LinkedHashSet<>();
    side.cluster().services().forEach(it -> services.add(it.object().key().toString()));
    return services;
  }

  private static Set<String> names(Map<Entries.Way, List<ResourceKey>> ways) {
    Set<String> names = new LinkedHashSet<>();
    ways.keySet().forEach(it -> names.add(it.at()));
    return names;
  }
}
