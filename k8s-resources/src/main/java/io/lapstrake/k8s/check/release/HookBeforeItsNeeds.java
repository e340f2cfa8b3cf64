package io.lapstrake.k8s.check.release;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.pointer.Family;
import io.lapstrake.k8s.check.pointer.Pointer;
import io.lapstrake.k8s.check.pointer.ReferenceTable;
import java.util.EnumSet;
import java.util.Set;

/** Finds hooks whose pods need what is made only after them. */
public final class HookBeforeItsNeeds implements ClusterCheck {

  /** Without these a pod is not made, or its containers are not started. */
  private static final Set<Family> NEEDED =
      EnumSet.of(Family.CONFIG_MAP, Family.SECRET, Family.SERVICE_ACCOUNT, Family.CLAIM);

  @Override
  public String code() {
    return "LAP-1419";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Hook that needs what is made after it";
  }

  @Override
  public String why() {
    return "A hook before the installation runs before any other object is there. Its pods wait "
        + "for what they need, and the installation waits for the pods until it fails.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    if (hasHooks(cluster)) {
      ReferenceTable.each(cluster, pointer -> look(pointer, cluster, findings));
    }
  }

  private static boolean hasHooks(Cluster cluster) {
    for (Manifest object : cluster.all()) {
      if (HookMark.of(object).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void look(Pointer pointer, Cluster cluster, Findings findings) {
    if (pointer.isOptional() || !NEEDED.contains(pointer.family())) {
      return;
    }
    HookMark.of(pointer.from())
        .filter(HookMark::isBeforeInstall)
        .ifPresent(
            hook ->
                cluster
                    .all()
                    .find(pointer.to())
                    .filter(needed -> !isBefore(needed, hook))
                    .ifPresent(needed -> report(pointer, findings)));
  }

  /** Hooks of one weight are made by their kinds, and what pods need comes first. */
  private static boolean isBefore(Manifest needed, HookMark hook) {
    return HookMark.of(needed)
        .filter(mark -> mark.isBeforeInstall() && mark.weight() <= hook.weight())
        .isPresent();
  }

  private static void report(Pointer pointer, Findings findings) {
    findings.add(
        pointer.from(),
        pointer.field(),
        pointer.to() + " is made after this hook, which runs before the installation.",
        "make it such a hook too, with no higher weight, or run this one after the installation.");
  }
}
