package io.lapstrake.k8s;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.check.UnneededAcceptance;
import io.lapstrake.k8s.check.capacity.BudgetForbidsEviction;
import io.lapstrake.k8s.check.capacity.BudgetWithoutPods;
import io.lapstrake.k8s.check.capacity.ClaimShared;
import io.lapstrake.k8s.check.capacity.ClaimUnmet;
import io.lapstrake.k8s.check.capacity.MemoryVolumeAboveLimit;
import io.lapstrake.k8s.check.capacity.MemoryVolumeWithoutLimit;
import io.lapstrake.k8s.check.capacity.ModeNotServed;
import io.lapstrake.k8s.check.capacity.NotScalable;
import io.lapstrake.k8s.check.capacity.OutsideLimitRange;
import io.lapstrake.k8s.check.capacity.QuotaExceeded;
import io.lapstrake.k8s.check.capacity.QuotaNeedsAmounts;
import io.lapstrake.k8s.check.capacity.RequestAboveLimit;
import io.lapstrake.k8s.check.capacity.ScaledReplicasFixed;
import io.lapstrake.k8s.check.capacity.ScaledWithoutRequests;
import io.lapstrake.k8s.check.capacity.TinyMemory;
import io.lapstrake.k8s.check.capacity.TwoBudgets;
import io.lapstrake.k8s.check.capacity.TwoDefaultPriorities;
import io.lapstrake.k8s.check.capacity.TwoScalers;
import io.lapstrake.k8s.check.capacity.UnequalDevices;
import io.lapstrake.k8s.check.capacity.VolumeAboveStorageLimit;
import io.lapstrake.k8s.check.capacity.VolumeClaimedTwice;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.mesh.MissingDestination;
import io.lapstrake.k8s.check.mesh.MissingSubset;
import io.lapstrake.k8s.check.mesh.RouteNeverReached;
import io.lapstrake.k8s.check.mesh.SubsetWithoutPods;
import io.lapstrake.k8s.check.model.UnknownField;
import io.lapstrake.k8s.check.naming.CronJobNameTooLong;
import io.lapstrake.k8s.check.naming.DefaultNamespace;
import io.lapstrake.k8s.check.naming.DeprecatedApi;
import io.lapstrake.k8s.check.naming.DeprecatedField;
import io.lapstrake.k8s.check.naming.DeprecatedNodeLabel;
import io.lapstrake.k8s.check.naming.JobNameTooLong;
import io.lapstrake.k8s.check.naming.StatefulSetNameTooLong;
import io.lapstrake.k8s.check.podsecurity.AddedCapabilities;
import io.lapstrake.k8s.check.podsecurity.PodSecurityBroken;
import io.lapstrake.k8s.check.podsecurity.UnsafeSysctl;
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
import io.lapstrake.k8s.check.reference.MissingPeerSecret;
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
import io.lapstrake.k8s.check.release.HookBeforeItsNeeds;
import io.lapstrake.k8s.check.release.HookDeletesData;
import io.lapstrake.k8s.check.release.UnknownHook;
import io.lapstrake.k8s.check.reliability.BarePod;
import io.lapstrake.k8s.check.reliability.GraceTooShort;
import io.lapstrake.k8s.check.reliability.JobWithoutEnd;
import io.lapstrake.k8s.check.reliability.LivenessIsReadiness;
import io.lapstrake.k8s.check.reliability.NoBudget;
import io.lapstrake.k8s.check.reliability.NoFailedHistory;
import io.lapstrake.k8s.check.reliability.NoMemoryLimit;
import io.lapstrake.k8s.check.reliability.NoReadinessProbe;
import io.lapstrake.k8s.check.reliability.NoRequests;
import io.lapstrake.k8s.check.reliability.NoSpread;
import io.lapstrake.k8s.check.reliability.NoStartingDeadline;
import io.lapstrake.k8s.check.reliability.RecreateBehindIngress;
import io.lapstrake.k8s.check.reliability.RolloutOnOneClaim;
import io.lapstrake.k8s.check.reliability.RolloutStopsAll;
import io.lapstrake.k8s.check.reliability.ShortStartingDeadline;
import io.lapstrake.k8s.check.reliability.SingleReplica;
import io.lapstrake.k8s.check.reliability.UnfixedImage;
import io.lapstrake.k8s.check.reliability.VariableBeforeValue;
import io.lapstrake.k8s.check.security.ClusterAdminBinding;
import io.lapstrake.k8s.check.security.DefaultAccountToken;
import io.lapstrake.k8s.check.security.GrantToEverybody;
import io.lapstrake.k8s.check.security.HostDirectoryMounted;
import io.lapstrake.k8s.check.security.HostNamespaces;
import io.lapstrake.k8s.check.security.HostPort;
import io.lapstrake.k8s.check.security.IngressWithoutTls;
import io.lapstrake.k8s.check.security.KeptCapabilities;
import io.lapstrake.k8s.check.security.PlainPassword;
import io.lapstrake.k8s.check.security.PrivilegeEscalation;
import io.lapstrake.k8s.check.security.PrivilegedContainer;
import io.lapstrake.k8s.check.security.RoleEscalates;
import io.lapstrake.k8s.check.security.RoleGrantsNothing;
import io.lapstrake.k8s.check.security.RoleReadsSecrets;
import io.lapstrake.k8s.check.security.RootRefused;
import io.lapstrake.k8s.check.security.RunsAsRoot;
import io.lapstrake.k8s.check.security.SecretInEnvironment;
import io.lapstrake.k8s.check.security.SshPort;
import io.lapstrake.k8s.check.security.UnknownCapability;
import io.lapstrake.k8s.check.security.WildcardRole;
import io.lapstrake.k8s.check.security.WritableRoot;
import io.lapstrake.k8s.check.traffic.AddressOutsidePool;
import io.lapstrake.k8s.check.traffic.AddressTaken;
import io.lapstrake.k8s.check.traffic.AggregateAbovePool;
import io.lapstrake.k8s.check.traffic.ClosedPort;
import io.lapstrake.k8s.check.traffic.DnsClosed;
import io.lapstrake.k8s.check.traffic.GoverningServiceNotHeadless;
import io.lapstrake.k8s.check.traffic.HostPortTaken;
import io.lapstrake.k8s.check.traffic.MissingProbePort;
import io.lapstrake.k8s.check.traffic.MissingTargetPort;
import io.lapstrake.k8s.check.traffic.NodePortOutOfRange;
import io.lapstrake.k8s.check.traffic.NodePortTaken;
import io.lapstrake.k8s.check.traffic.OneSidedPolicy;
import io.lapstrake.k8s.check.traffic.PeerWithoutPods;
import io.lapstrake.k8s.check.traffic.PolicyWithoutPods;
import io.lapstrake.k8s.check.traffic.PoolsOverlap;
import io.lapstrake.k8s.check.traffic.PortNameTwice;
import io.lapstrake.k8s.check.traffic.RouteHostUnheard;
import io.lapstrake.k8s.check.traffic.RouteNotAdmitted;
import io.lapstrake.k8s.check.traffic.RouteTaken;
import io.lapstrake.k8s.check.traffic.SelectorMissesTemplate;
import io.lapstrake.k8s.check.traffic.ServiceWithoutPods;
import io.lapstrake.k8s.check.traffic.SharedSelector;
import io.lapstrake.k8s.check.traffic.SpreadOverOthers;
import io.lapstrake.k8s.check.traffic.UndeclaredTargetPort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
              new MissingPeerSecret(),
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
              new NodePortOutOfRange(),
              new AggregateAbovePool(),
              new PortNameTwice(),
              new OneSidedPolicy(),
              new RouteHostUnheard(),
              new RouteNotAdmitted(),
              new RouteNeverReached(),
              new SubsetWithoutPods(),
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
              new NotScalable(),
              new MemoryVolumeAboveLimit(),
              new TwoDefaultPriorities(),
              new VolumeClaimedTwice(),
              new PrivilegedContainer(),
              new RunsAsRoot(),
              new WritableRoot(),
              new PrivilegeEscalation(),
              new HostNamespaces(),
              new HostDirectoryMounted(),
              new AddedCapabilities(),
              new KeptCapabilities(),
              new SecretInEnvironment(),
              new PlainPassword(),
              new DefaultAccountToken(),
              new WildcardRole(),
              new ClusterAdminBinding(),
              new RoleReadsSecrets(),
              new RoleEscalates(),
              new PodSecurityBroken(),
              new UnsafeSysctl(),
              new IngressWithoutTls(),
              new SshPort(),
              new HostPort(),
              new GrantToEverybody(),
              new RootRefused(),
              new UnknownCapability(),
              new RoleGrantsNothing(),
              new NoReadinessProbe(),
              new NoRequests(),
              new NoMemoryLimit(),
              new UnfixedImage(),
              new SingleReplica(),
              new NoSpread(),
              new NoBudget(),
              new LivenessIsReadiness(),
              new RecreateBehindIngress(),
              new NoStartingDeadline(),
              new NoFailedHistory(),
              new JobWithoutEnd(),
              new GraceTooShort(),
              new BarePod(),
              new RolloutOnOneClaim(),
              new RolloutStopsAll(),
              new UnknownHook(),
              new HookBeforeItsNeeds(),
              new HookDeletesData(),
              new ShortStartingDeadline(),
              new VariableBeforeValue(),
              new StatefulSetNameTooLong(),
              new CronJobNameTooLong(),
              new JobNameTooLong(),
              new DeprecatedField(),
              new DeprecatedNodeLabel(),
              new DefaultNamespace(),
              new DeprecatedApi(),
              new UnknownField(),
              new UnneededAcceptance()));

  private final List<Check> checks;
  private final SortedSet<String> left; // names of those that were left out

  private Checks(List<Check> checks) {
    this(checks, Collections.emptySortedSet());
  }

  private Checks(List<Check> checks, SortedSet<String> left) {
    this.checks = checks;
    this.left = left;
  }

  /** All checks that Lapstrake knows. */
  public static Checks standard() {
    return STANDARD;
  }

  /** The same checks, and one more. */
  public Checks with(Check check) {
    var more = new ArrayList<>(checks);
    more.add(check);
    return new Checks(List.copyOf(more), left);
  }

  /** The same checks without one of them, for all objects. */
  public Checks without(Class<? extends Check> check) {
    var more = new TreeSet<>(left);
    more.add(check.getSimpleName());
    return new Checks(checks.stream().filter(each -> !check.isInstance(each)).toList(), more);
  }

  /** The checks, in the order of their codes where they are Lapstrake's own. */
  public List<Check> all() {
    return checks;
  }

  /** What the checks find in the objects of a stack. */
  public CheckReport of(Manifests manifests) {
    return CheckReport.of(new Cluster(manifests), checks, left);
  }
}
