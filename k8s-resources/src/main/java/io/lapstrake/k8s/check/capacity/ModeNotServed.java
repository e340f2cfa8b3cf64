package io.lapstrake.k8s.check.capacity;

import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.Set;

/**
 * Finds claims that are to be written from several nodes, of a class whose volumes are disks of
 * one.
 */
public final class ModeNotServed implements ClusterCheck {

  private static final Set<String> DISKS =
      Set.of(
          "cinder.csi.openstack.org",
          "csi.hetzner.cloud",
          "disk.csi.azure.com",
          "dobs.csi.digitalocean.com",
          "ebs.csi.aws.com",
          "kubernetes.io/aws-ebs",
          "kubernetes.io/azure-disk",
          "kubernetes.io/cinder",
          "kubernetes.io/gce-pd",
          "linodebs.csi.linode.com",
          "pd.csi.storage.gke.io",
          "topolvm.io");

  @Override
  public String code() {
    return "LAP-1210";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Access mode that the class cannot serve";
  }

  @Override
  public String why() {
    return "A disk with a file system is written from one node. A claim of such a class "
        + "with ReadWriteMany is never given a volume.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Claims.Claim claim : Claims.of(cluster)) {
      if (Leaf.texts(claim.spec(), "accessModes").contains("ReadWriteMany")
          && !Leaf.text(claim.spec(), "volumeMode").equals("Block")) {
        String name = Leaf.text(claim.spec(), "storageClassName");
        cluster
            .find("storage.k8s.io", "StorageClass", "", name)
            .map(found -> Leaf.text(found.tree(), "provisioner"))
            .filter(DISKS::contains)
            .ifPresent(provisioner -> add(claim, provisioner, findings));
      }
    }
  }

  private static void add(Claims.Claim claim, String provisioner, Findings findings) {
    findings.add(
        claim.object(),
        claim.path().key("accessModes"),
        "The volumes of " + provisioner + " are disks, which one node writes at a time.",
        "claim ReadWriteOnce, or use a class of shared file systems.");
  }
}
