package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.target.Target;
import io.lapstrake.k8s.Assessors;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.CheckReport;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the tool's commands do, as calls: a description in one environment, and where it goes.
 *
 * <pre>{@code
 * var prod = Workspace.of(new Shop(), Environment.read(file), target);
 * Plan plan = prod.plan(PlanPolicy.careful());
 * prod.apply(plan);
 * }</pre>
 *
 * <p>Whatever changes something gives a plan first, to be looked at; nothing is written before
 * {@link #apply}. The target stays the caller's, who closes it.
 */
public final class Workspace {

  private final Blueprint blueprint;
  private final Environment environment;
  private final Target target;

  private Workspace(Blueprint blueprint, Environment environment, Target target) {
    this.blueprint = blueprint;
    this.environment = environment;
    this.target = target;
  }

  /** A description in an environment, and where it goes. */
  public static Workspace of(Blueprint blueprint, Environment environment, Target target) {
    return new Workspace(blueprint, environment, target);
  }

  /**
   * The objects as they are described; {@code --print}.
   *
   * @throws ProblemException with every mistake in the description and in the environment
   */
  public Manifests described() {
    return blueprint.resolve(environment);
  }

  /**
   * What the checks find; {@code validate}. The target is not looked at.
   *
   * @throws ProblemException with every mistake in the description and in the environment
   */
  public CheckReport validate() {
    return Checks.standard().of(described());
  }

  /** The objects and what each waits for, as a Mermaid flowchart; {@code graph}. */
  public String graph() {
    return Graph.mermaid(described());
  }

  /** What makes the target hold what is described; {@code plan}. */
  public Plan plan(PlanPolicy policy) {
    return assessed(target.plan(described(), policy));
  }

  /** What deletes everything that was applied; {@code destroy}. */
  public Plan destroying(PlanPolicy policy) {
    return destroying(blueprint.stack().name(), environment.name(), target, policy);
  }

  static Plan destroying(String stack, String environment, Target target, PlanPolicy policy) {
    target.requireState();
    Manifests nothing = Manifests.none(stack, environment);
    return assessed(target.plan(nothing, policy.deletingEverything()));
  }

  /** Every assessor of the library is asked. */
  static Plan assessed(Plan plan) {
    return plan.assessedBy(Assessors.standard());
  }

  /**
   * What makes described objects the stack's own that the target holds already, and changes nothing
   * else; {@code import}. One that is held otherwise than it is described becomes as it is
   * described.
   *
   * @throws ProblemException when one of them is not described, is recorded already, or is not held
   */
  public Plan importing(PlanPolicy policy, Address... objects) {
    return importing(described(), target, policy, objects);
  }

  static Plan importing(Manifests described, Target target, PlanPolicy policy, Address... objects) {
    State state = target.state();
    Manifests wanted =
        state.serial() == 0
            ? Manifests.none(described.stack(), described.environment())
            : state.asManifests();
    var problems = new Problems();
    for (Address each : objects) {
      Manifest imported = described(described, each);
      if (isRecorded(state, each) || state.find(imported.key()).isPresent()) {
        problems.add(Unimported.recorded(each));
      }
      wanted = wanted.with(imported);
    }
    problems.throwIfAny();
    Plan plan =
        target.plan(wanted, policy.adopting(objects)).withOutputs(state.outputs()).only(objects);
    refuseUnheld(plan);
    return plan;
  }

  private static void refuseUnheld(Plan plan) {
    var problems = new Problems();
    for (Change change : plan.effective()) {
      boolean isRefused = plan.refusals().stream().anyMatch(it -> isOf(it, change));
      if (change.action() == Action.CREATE && !isRefused) {
        problems.add(Unimported.notHeld(change.address()));
      }
    }
    problems.throwIfAny();
  }

  private static boolean isOf(Problem refusal, Change change) {
    return refusal.place().subject().equals(change.address().toString());
  }

  private static Manifest described(Manifests described, Address address) {
    return described
        .find(address)
        .orElseThrow(() -> new ProblemException(Addresses.notDescribed(address.toString())));
  }

  /** What others changed of what was applied; {@code refresh}. */
  public Observed refresh() {
    target.requireState();
    return target.observed();
  }

  /** What records that as if it had been applied; {@code refresh --record}. */
  public Plan recording() {
    return recording(target);
  }

  static Plan recording(Target target) {
    target.requireState();
    return Plan.recording(target.state(), target.observed());
  }

  /**
   * What gives an object another address; {@code state mv}.
   *
   * @throws ProblemException when nothing is recorded at the first one
   */
  public Plan moving(Address from, Address to) {
    return moving(target, from, to);
  }

  static Plan moving(Target target, Address from, Address to) {
    State state = target.state();
    var problems = new Problems();
    if (!isRecorded(state, from)) {
      problems.add(Addresses.notRecorded(from.toString()));
    }
    unfit(state, from, to).ifPresent(problems::add);
    problems.throwIfAny();
    return from.equals(to) ? Plan.keeping(state) : Plan.moving(state, from, to);
  }

  private static void refuseUnrecorded(State state, Address address) {
    if (!isRecorded(state, address)) {
      throw new ProblemException(Addresses.notRecorded(address.toString()));
    }
  }

  private static boolean isRecorded(State state, Address address) {
    return state.records().stream().anyMatch(it -> it.address().equals(address));
  }

  private static Optional<Problem> unfit(State state, Address from, Address to) {
    boolean isOfItsKind = from.resource().kind().equals(to.resource().kind());
    boolean isFit = isOfItsKind && to.toString().startsWith(state.stack() + "/");
    boolean isTaken = !from.equals(to) && isRecorded(state, to);
    if (!isTaken && (isFit || !isRecorded(state, from))) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "LAP-0913",
            "Address that an object cannot get",
            Place.of(to),
            isTaken
                ? "Another object is recorded at this address."
                : "It is of another kind or another stack than " + from + ".",
            "give one of the same stack and kind that no object has."));
  }

  /**
   * What forgets an object and leaves it in place; {@code state rm}.
   *
   * @throws ProblemException when nothing is recorded at the address
   */
  public Plan forgetting(Address object) {
    return forgetting(target, object);
  }

  static Plan forgetting(Target target, Address object) {
    State state = target.state();
    refuseUnrecorded(state, object);
    return Plan.forgetting(state, object);
  }

  /** An object as it was applied. */
  static Manifest recorded(State state, Address address) {
    refuseUnrecorded(state, address);
    return state
        .asManifests()
        .find(address)
        .orElseThrow(() -> new ProblemException(Addresses.gone(address)));
  }

  /**
   * Does what a plan says, and nothing else; {@code apply}.
   *
   * @throws ProblemException when something speaks against it; then nothing was written
   */
  public Applied apply(Plan plan) {
    return target.apply(plan);
  }

  /**
   * What was applied last; {@code show}, {@code state list} and {@code state show}.
   *
   * @throws ProblemException when the target holds objects, and nothing says what was applied
   */
  public State state() {
    target.requireState();
    return target.state();
  }

  /** The outputs as they were applied last, by name, sorted; {@code output}. */
  public SortedMap<String, Output> outputs() {
    return state().outputs();
  }
}
