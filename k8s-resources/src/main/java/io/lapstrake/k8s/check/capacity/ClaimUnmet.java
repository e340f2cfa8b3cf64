package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.math.BigDecimal;
import java.util.List;

/** Finds claims that none of the stack's own volumes can serve. */
public final class ClaimUnmet implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1209";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Claim that no volume serves";
  }

  @Override
  public String why() {
    return "A claim is bound to a volume of its class that is large enough and has its "
        + "modes. Where there is none, its pods wait for ever.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    List<Manifest> volumes = cluster.all("", "PersistentVolume");
    for (Claims.Claim claim : Claims.of(cluster)) {
      List<Manifest> meant =
          volumes.stream().filter(volume -> isMeant(volume, claim, cluster)).toList();
      if (!meant.isEmpty() && meant.stream().noneMatch(volume -> serves(volume, claim))) {
        findings.add(
            claim.object(),
            claim.path(),
            "It asks for "
                + Amounts.text(claim.size())
                + " with "
                + String.join(", ", modes(claim.spec()))
                + "; no volume of the stack that it can have is like that.",
            "ask for what a volume has, or make one that is larger or has the modes.");
      }
    }
  }

  /** Only a class without a provisioner has no other volumes than those that are described. */
  private static boolean isMeant(Manifest volume, Claims.Claim claim, Cluster cluster) {
    String name = Leaf.text(claim.spec(), "volumeName");
    return name.isEmpty()
        ? claim.spec().get("storageClassName") != null
            && className(claim.spec()).equals(className(volume.tree().map("spec")))
            && isStatic(className(claim.spec()), cluster)
        : volume.key().name().equals(name);
  }

  private static boolean isStatic(String name, Cluster cluster) {
    return name.isEmpty()
        || cluster
            .find("storage.k8s.io", "StorageClass", "", name)
            .filter(it -> Leaf.text(it.tree(), "provisioner").endsWith("/no-provisioner"))
            .isPresent();
  }

  private static String className(MapNode spec) {
    return Leaf.text(spec, "storageClassName");
  }

  private static boolean serves(Manifest volume, Claims.Claim claim) {
    MapNode spec = volume.tree().map("spec");
    BigDecimal size = Amounts.of(spec.map("capacity")).getOrDefault("storage", BigDecimal.ZERO);
    return size.compareTo(claim.size()) >= 0
        && modes(spec).containsAll(modes(claim.spec()))
        && className(spec).equals(className(claim.spec()));
  }

  private static List<String> modes(MapNode spec) {
    return Leaf.texts(spec, "accessModes");
  }
}
