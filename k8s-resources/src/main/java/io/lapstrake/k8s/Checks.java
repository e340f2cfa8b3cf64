package io.lapstrake.k8s;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.capacity.BudgetForbidsEviction;
import io.lapstrake.k8s.check.capacity.BudgetWithoutPods;
import io.lapstrake.k8s.check.capacity.ClaimShared;
import io.lapstrake.k8s.check.capacity.ClaimUnmet;
import io.lapstrake.k8s.check.capacity.MemoryVolumeWithoutLimit;
import io.lapstrake.k8s.check.capacity.ModeNotServed;
import io.lapstrake.k8s.check.capacity.OutsideLimitRange;
import io.lapstrake.k8s.check.capacity.QuotaExceeded;
import io.lapstrake.k8s.check.capacity.QuotaNeedsAmounts;
import io.lapstrake.k8s.check.capacity.RequestAboveLimit;
import io.lapstrake.k8s.check.capacity.ScaledReplicasFixed;
import io.lapstrake.k8s.check.capacity.ScaledWithoutRequests;
import io.lapstrake.k8s.check.capacity.TinyMemory;
import io.lapstrake.k8s.check.capacity.TwoBudgets;
import io.lapstrake.k8s.check.capacity.TwoScalers;
import io.lapstrake.k8s.check.capacity.UnequalDevices;
import io.lapstrake.k8s.check.capacity.VolumeAboveStorageLimit;
import io.lapstrake.k8s.check.reference.MissingAddressPool;
import io.lapstrake.k8s.check.reference.MissingBackend;
import io.lapstrake.k8s.check.reference.MissingBackendPort;
import io.lapstrake.k8s.check.reference.MissingClaim;
import io.lapstrake.k8s.check.reference.MissingConfigMap;
import io.lapstrake.k8s.check.reference.MissingConfigMapKey;
import io.lapstrake.k8s.check.reference.MissingExtensionService;
import io.lapstrake.k8s.check.reference.MissingGateway;
import io.lapstrake.k8s.check.reference.MissingGatewayClass;
import io.lapstrake.k8s.check.reference.MissingGoverningService;
import io.lapstrake.k8s.check.reference.MissingIngressClass;
import io.lapstrake.k8s.check.reference.MissingPersistentVolume;
import io.lapstrake.k8s.check.reference.MissingPriorityClass;
import io.lapstrake.k8s.check.reference.MissingPullSecret;
import io.lapstrake.k8s.check.reference.MissingRole;
import io.lapstrake.k8s.check.reference.MissingRuntimeClass;
import io.lapstrake.k8s.check.reference.MissingScaleTarget;
import io.lapstrake.k8s.check.reference.MissingSecret;
import io.lapstrake.k8s.check.reference.MissingSecretKey;
import io.lapstrake.k8s.check.reference.MissingServiceAccount;
import io.lapstrake.k8s.check.reference.MissingStorageClass;
import io.lapstrake.k8s.check.reference.MissingSubject;
import io.lapstrake.k8s.check.reference.MissingTlsSecret;
import io.lapstrake.k8s.check.reference.MissingVolume;
import io.lapstrake.k8s.check.reliability.NoReadinessProbe;
import io.lapstrake.k8s.check.traffic.AddressOutsidePool;
import io.lapstrake.k8s.check.traffic.AddressTaken;
import io.lapstrake.k8s.check.traffic.ClosedPort;
import io.lapstrake.k8s.check.traffic.DnsClosed;
import io.lapstrake.k8s.check.traffic.GoverningServiceNotHeadless;
import io.lapstrake.k8s.check.traffic.HostPortTaken;
import io.lapstrake.k8s.check.traffic.MissingDestination;
import io.lapstrake.k8s.check.traffic.MissingProbePort;
import io.lapstrake.k8s.check.traffic.MissingSubset;
import io.lapstrake.k8s.check.traffic.MissingTargetPort;
import io.lapstrake.k8s.check.traffic.NodePortTaken;
import io.lapstrake.k8s.check.traffic.PeerWithoutPods;
import io.lapstrake.k8s.check.traffic.PolicyWithoutPods;
import io.lapstrake.k8s.check.traffic.PoolsOverlap;
import io.lapstrake.k8s.check.traffic.RouteTaken;
import io.lapstrake.k8s.check.traffic.SelectorMissesTemplate;
import io.lapstrake.k8s.check.traffic.ServiceWithoutPods;
import io.lapstrake.k8s.check.traffic.SharedSelector;
import io.lapstrake.k8s.check.traffic.SpreadOverOthers;
import io.lapstrake.k8s.check.traffic.UndeclaredTargetPort;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that are run together.
 *
 * <pre>{@code
 * CheckReport report = Checks.standard().of(manifests);
 * report.throwIfErrors();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Checks {

  private static final Checks STANDARD =
      new Checks(
          List.of(
              new MissingConfigMap(),
              new MissingConfigMapKey(),
              new MissingSecret(),
              new MissingSecretKey(),
              new MissingPullSecret(),
              new MissingTlsSecret(),
              new MissingServiceAccount(),
              new MissingClaim(),
              new MissingPersistentVolume(),
              new MissingGoverningService(),
              new MissingScaleTarget(),
              new MissingRole(),
              new MissingSubject(),
              new MissingBackend(),
              new MissingBackendPort(),
              new MissingGateway(),
              new MissingExtensionService(),
              new MissingAddressPool(),
              new MissingPriorityClass(),
              new MissingIngressClass(),
              new MissingStorageClass(),
              new MissingRuntimeClass(),
              new MissingGatewayClass(),
              new MissingVolume(),
              new ServiceWithoutPods(),
              new SelectorMissesTemplate(),
              new MissingTargetPort(),
              new UndeclaredTargetPort(),
              new MissingProbePort(),
              new NodePortTaken(),
              new RouteTaken(),
              new HostPortTaken(),
              new AddressTaken(),
              new SharedSelector(),
              new PoolsOverlap(),
              new AddressOutsidePool(),
              new DnsClosed(),
              new PolicyWithoutPods(),
              new PeerWithoutPods(),
              new SpreadOverOthers(),
              new GoverningServiceNotHeadless(),
              new ClosedPort(),
              new MissingDestination(),
              new MissingSubset(),
              new BudgetWithoutPods(),
              new RequestAboveLimit(),
              new UnequalDevices(),
              new ScaledReplicasFixed(),
              new ScaledWithoutRequests(),
              new TwoScalers(),
              new BudgetForbidsEviction(),
              new TwoBudgets(),
              new ClaimUnmet(),
              new ModeNotServed(),
              new ClaimShared(),
              new QuotaExceeded(),
              new QuotaNeedsAmounts(),
              new OutsideLimitRange(),
              new MemoryVolumeWithoutLimit(),
              new VolumeAboveStorageLimit(),
              new TinyMemory(),
              new NoReadinessProbe()));

  private final List<Check> checks;

  private Checks(List<Check> checks) {
    this.checks = checks;
  }

  /** All checks that Lapstrake knows. */
  public static Checks standard() {
    return STANDARD;
  }

  /** The same checks, and one more. */
  public Checks with(Check check) {
    var more = new ArrayList<>(checks);
    more.add(check);
    return new Checks(List.copyOf(more));
  }

  /** The same checks without one of them, for all objects. */
  public Checks without(Class<? extends Check> check) {
    return new Checks(checks.stream().filter(each -> !check.isInstance(each)).toList());
  }

  /** The checks, in the order of their codes where they are Lapstrake's own. */
  public List<Check> all() {
    return checks;
  }

  /** What the checks find in the objects of a stack. */
  public CheckReport of(Manifests manifests) {
    return CheckReport.of(new Cluster(manifests), checks);
  }
}
