package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.store.Lease;
import io.lapstrake.core.store.StateStore;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Objects that go to a server one by one, with their state in a {@linkplain StateStore store}
 * beside.
 *
 * <pre>{@code
 * try (ObjectTarget target = ObjectTarget.of(FileStates.at(folder), server)) {
 *   target.apply(target.plan(prod));
 * }
 * }</pre>
 *
 * <p>A plan's steps are done in their order, wave by wave. Each is written down in the store's
 * journal before and after it is done, and the state is stored once all are. An apply that is
 * stopped, or that the server stops, leaves what it has done in the journal: {@link #state()} knows
 * of it, and the next plan and apply go on from there.
 *
 * <p>Secrets go to the server alone. The store must be kept with a key then, by which the state
 * tells them from others; it holds a mark in their place, and so does the journal. The journal is
 * in plain text, otherwise, also where the state is encrypted; it goes with the end of the apply.
 */
public final class ObjectTarget implements Target {

  private static final int STEPS_AFTER = 2; // to store the state, and to clear the journal

  private final StateStore store;
  private final ObjectServer server;
  private final Progress progress;
  private final Supplier<String> newLineage;
  private boolean closed;

  private ObjectTarget(
      StateStore store, ObjectServer server, Progress progress, Supplier<String> newLineage) {
    this.store = store;
    this.server = server;
    this.progress = progress;
    this.newLineage = newLineage;
  }

  /**
   * A server, and where the state of what is delivered to it is kept.
   *
   * @param store is closed with the target
   */
  public static ObjectTarget of(StateStore store, ObjectServer server) {
    return of(store, server, Progress.SILENT);
  }

  /**
   * A server, and where the state of what is delivered to it is kept.
   *
   * @param store is closed with the target
   * @param progress hears of each step
   */
  public static ObjectTarget of(StateStore store, ObjectServer server, Progress progress) {
    return of(store, server, progress, () -> UUID.randomUUID().toString());
  }

  /** One whose lineages are not drawn at random. */
  static ObjectTarget of(
      StateStore store, ObjectServer server, Progress progress, Supplier<String> newLineage) {
    return new ObjectTarget(store, server, progress, newLineage);
  }

  private Deeds deeds() {
    refuseClosed();
    return Deeds.read(store.read(), store.journal(), server);
  }

  /** {@inheritDoc} With what an apply has done that was stopped before its end. */
  @Override
  public State state() {
    return deeds().state();
  }

  @Override
  public Observed observed(Manifests described) {
    return new ServerLook(server).observed(state(), described);
  }

  @Override
  public Plan plan(Manifests described, PlanPolicy policy) {
    State state = state();
    Observed observed = new ServerLook(server).observed(state, described);
    Plan plan = Plan.between(described, state, observed, policy);
    var problems = new Problems();
    refuseSecrets(plan, new PlanFit(plan.stack(), state, problems), state);
    return plan.refusedBy(problems);
  }

  /** With a key the state has hashes of secrets, and the server the secrets. */
  private static void refuseSecrets(Plan plan, PlanFit fit, State state) {
    if (!state.hasKey()) {
      plan.effective().forEach(it -> it.described().ifPresent(fit::refuseSecret));
    }
  }

  @Override
  public void check(Plan plan) {
    refuseClosed();
    refuse(plan, state());
  }

  private void refuse(Plan plan, State state) {
    var problems = new Problems();
    var fit = new PlanFit(plan.stack() + " in " + plan.environment(), state, problems);
    fit.refuseStale(plan);
    problems.throwIfAny();
    plan.refusals().forEach(problems::add);
    refuseSecrets(plan, fit, state);
    new ServerLook(server).refuseChanged(plan, problems);
    problems.throwIfAny();
  }

  private void refuseClosed() {
    if (closed) {
      throw new IllegalStateException(
          "The target of the server was closed, and is asked again; open another one with"
              + " ObjectTarget.of(…).");
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.lapstrake.core.problem.ProblemException also when the server or the store stops it
   *     on its way; then its detail says what was done and what was not, and the next apply goes on
   */
  @Override
  public Applied apply(Plan plan) {
    refuseClosed();
    progress.begins();
    try (Lease lease = store.lock("apply", plan.base().serial())) {
      State stored = store.read();
      Deeds deeds = Deeds.read(stored, store.journal(), server);
      refuse(plan, deeds.state());
      if (!deeds.isInterrupted()) {
        store.journal().clear(); // of an apply that had stored all that it did
        deeds = Deeds.read(stored, store.journal(), server);
      }
      State state =
          plan.isEmpty() && !deeds.isInterrupted() && !stored.isTurning()
              ? stored
              : applied(plan, stored, deeds, lease);
      return new Applied(plan, state, Optional.empty());
    }
  }

  private State applied(Plan plan, State stored, Deeds deeds, Lease lease) {
    deeds.writeDown();
    String lineage = plan.base().lineage().isEmpty() ? newLineage.get() : plan.base().lineage();
    State next = plan.next(lineage).keptAs(stored);
    var work = new ServerWork(server, deeds, step -> step(step, lease));
    if (!plan.steps().isEmpty()) {
      deeds.begin(next);
    }
    progress.expects(work.prepare(plan, next) + STEPS_AFTER);
    work.apply(plan);
    step("store the state", lease);
    store.swap(stored, next);
    step("clear the journal", lease);
    store.journal().clear();
    progress.ended();
    return next;
  }

  private void step(String step, Lease lease) {
    progress.step(step);
    lease.check();
  }

  @Override
  public void close() {
    closed = true;
    store.close();
  }
}
