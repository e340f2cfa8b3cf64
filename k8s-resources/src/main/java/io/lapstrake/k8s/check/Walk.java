package io.lapstrake.k8s.check;

import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodService;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.cluster.PodVolume;
import io.lapstrake.k8s.check.pointer.Family;
import io.lapstrake.k8s.check.pointer.Pointer;
import io.lapstrake.k8s.check.pointer.ReferenceTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Goes once through the objects of a stack, and shows each check what it is about. */
final class Walk implements Check.Cases {

  private record Asked<C extends Check>(C check, Findings findings) {}

  private final List<Asked<ClusterCheck>> ofCluster = new ArrayList<>();
  private final List<Asked<PodCheck>> ofPods = new ArrayList<>();
  private final List<Asked<ContainerCheck>> ofContainers = new ArrayList<>();
  private final List<Asked<VolumeCheck>> ofVolumes = new ArrayList<>();
  private final List<Asked<ServiceCheck>> ofServices = new ArrayList<>();
  private final Map<Family, List<Asked<ReferenceCheck>>> ofNames = new EnumMap<>(Family.class);
  private final List<Asked<UnneededAcceptance>> last = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private final List<Finding> found = new ArrayList<>();

  Walk(List<Check> checks) {
    for (Check check : checks) {
      names.add(check.name());
      check.match(this);
    }
  }

  @Override
  public void cluster(ClusterCheck check) {
    ofCluster.add(asked(check));
  }

  @Override
  public void pod(PodCheck check) {
    ofPods.add(asked(check));
  }

  @Override
  public void container(ContainerCheck check) {
    ofContainers.add(asked(check));
  }

  @Override
  public void volume(VolumeCheck check) {
    ofVolumes.add(asked(check));
  }

  @Override
  public void service(ServiceCheck check) {
    ofServices.add(asked(check));
  }

  @Override
  public void reference(ReferenceCheck check) {
    ofNames.computeIfAbsent(check.family(), any -> new ArrayList<>()).add(asked(check));
  }

  @Override
  public void acceptance(UnneededAcceptance check) {
    last.add(asked(check));
  }

  private <C extends Check> Asked<C> asked(C check) {
    return new Asked<>(check, new Findings(check, found));
  }

  /**
   * What is found in a stack, in no order that means anything. To be asked once.
   *
   * @param left the names of checks that were left out
   */
  List<Finding> through(Cluster cluster, Set<String> left) {
    ofCluster.forEach(asked -> asked.check().look(cluster, asked.findings()));
    for (PodTemplate pod : cluster.podTemplates()) {
      look(pod, cluster);
    }
    for (PodService service : cluster.services()) {
      ofServices.forEach(asked -> asked.check().look(service, asked.findings()));
    }
    if (!ofNames.isEmpty()) {
      ReferenceTable.each(cluster, pointer -> look(pointer, cluster));
    }
    List<Finding> before = Collections.unmodifiableList(found);
    last.forEach(asked -> asked.check().look(cluster, before, names, left, asked.findings()));
    return found;
  }

  private void look(Pointer pointer, Cluster cluster) {
    for (Asked<ReferenceCheck> asked : ofNames.getOrDefault(pointer.family(), List.of())) {
      asked.check().look(pointer, cluster, asked.findings());
    }
  }

  private void look(PodTemplate pod, Cluster cluster) {
    for (Asked<PodCheck> asked : ofPods) {
      asked.check().look(pod, cluster, asked.findings());
    }
    for (PodContainer container : pod.everyContainer()) {
      for (Asked<ContainerCheck> asked : ofContainers) {
        asked.check().look(container, asked.findings());
      }
    }
    for (PodVolume volume : pod.volumes()) {
      for (Asked<VolumeCheck> asked : ofVolumes) {
        asked.check().look(volume, asked.findings());
      }
    }
  }
}
