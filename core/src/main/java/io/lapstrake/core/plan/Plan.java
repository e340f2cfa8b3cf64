package io.lapstrake.core.plan;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an apply would do, as data: changes in the order in which they are made.
 *
 * <p>A plan holds for one lineage and serial of the state; apply obeys it and nothing else.
 */
public final class Plan {

  private final Manifests described;
  private final State base;
  private final Observed observed;
  private final List<Change> changes;
  private final List<Problem> refused; // whatever is at risk
  private final Risk.Level highest;
  private final List<PlanRisks.Assessment> assessments;
  private final SortedMap<String, Output> outputs;
  private final @Nullable List<Step> steps; // null: those that follow from the changes
  private @Nullable EditedFields edited; // made when first asked for; always the same
  private @Nullable Sides sides; // read when first asked for; always the same
  private @Nullable PlanRisks risks; // made when first asked for; always the same

  Plan(
      Manifests described,
      State base,
      Observed observed,
      List<Change> changes,
      List<Problem> refused,
      Risk.Level highest) {
    this.described = described;
    this.base = base;
    this.observed = observed;
    this.changes = List.copyOf(changes);
    this.refused = List.copyOf(refused);
    this.highest = highest;
    this.assessments = List.of();
    this.outputs = Output.of(described.outputs());
    this.steps = null;
  }

  private Plan(
      Plan same,
      List<PlanRisks.Assessment> assessments,
      SortedMap<String, Output> outputs,
      List<Problem> refused,
      @Nullable List<Step> steps) {
    this.described = same.described;
    this.base = same.base;
    this.observed = same.observed;
    this.changes = same.changes;
    this.refused = List.copyOf(refused);
    this.highest = same.highest;
    this.assessments = List.copyOf(assessments);
    this.outputs = outputs;
    this.steps = steps;
  }

  /** The plan against a target that holds what is recorded. */
  public static Plan between(Manifests desired, State recorded) {
    return between(desired, recorded, Observed.asRecorded());
  }

  /** The careful plan against what is recorded and what the target holds. Pure. */
  public static Plan between(Manifests desired, State recorded, Observed observed) {
    return between(desired, recorded, observed, PlanPolicy.careful());
  }

  /**
   * The plan against what is recorded and what the target holds. Pure.
   *
   * @param policy what is allowed besides the ordinary; what is not allowed is still planned, and
   *     {@linkplain #refusals() refused}
   */
  public static Plan between(
      Manifests desired, State recorded, Observed observed, PlanPolicy policy) {
    return new Planning(desired, recorded, observed, policy).plan();
  }

  /** The plan that changes nothing of what is recorded, whatever the target holds of it. */
  public static Plan keeping(State recorded) {
    return new Bookkeeping(recorded).keeping();
  }

  /**
   * The plan that gives one object another address in the state, and changes nothing else, whatever
   * the target holds.
   *
   * @throws IllegalArgumentException when nothing is recorded at the first address
   */
  public static Plan moving(State recorded, Address from, Address to) {
    return new Bookkeeping(recorded)
        .changing(from, it -> new Change.Move(it, it.asManifest().at(to)));
  }

  /**
   * The plan that forgets one object and leaves it in place, and changes nothing else, whatever the
   * target holds.
   *
   * @throws IllegalArgumentException when nothing is recorded at the address
   */
  public static Plan forgetting(State recorded, Address object) {
    return new Bookkeeping(recorded)
        .changing(object, it -> new Change.Forget(it, Optional.empty()));
  }

  /**
   * The plan that records what the target holds of what is recorded, and changes no object: what
   * someone else edited is accepted, and what is gone is forgotten.
   *
   * @param observed what the target holds that is not as it was written
   */
  public static Plan recording(State recorded, Observed observed) {
    return new Recording(recorded, observed).plan();
  }

  /**
   * A plan that was made before, such as one that was saved. Nothing is compared anew, and nothing
   * speaks against it.
   *
   * @param described what it makes the target hold
   * @param base the state that it was made against
   * @param observed what the target held then
   * @param changes all of them, in their order
   */
  public static Plan madeBefore(
      Manifests described, State base, Observed observed, List<Change> changes) {
    return new Plan(described, base, observed, changes, List.of(), Risk.Level.HIGH);
  }

  /** The same plan, after which other outputs are recorded than those that are described. */
  public Plan withOutputs(SortedMap<String, Output> others) {
    SortedMap<String, Output> copy = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    return new Plan(this, assessments, copy, refused, steps);
  }

  /** The same plan, against which something more speaks that only its target knows. */
  public Plan refusedBy(Problems more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new Problems();
    refused.forEach(all::add);
    more.sorted().forEach(all::add);
    return new Plan(this, assessments, outputs, all.sorted(), steps);
  }

  /**
   * The same plan for some objects alone: all others are kept as they are recorded, and what speaks
   * against changing them is not said.
   */
  public Plan only(Address... objects) {
    var some = new SomeChanges(this, Set.of(objects));
    return new Plan(described, base, some.observed(), some.changes(), some.refusals(), highest)
        .withOutputs(outputs);
  }

  /** The same plan, done in steps that were found before, as of one that was saved. */
  public Plan inSteps(List<Step> others) {
    return new Plan(this, assessments, outputs, refused, List.copyOf(others));
  }

  /** What the plan makes the target hold. */
  public Manifests described() {
    return described;
  }

  /** The stack's name. */
  public String stack() {
    return described.stack();
  }

  /** The environment's name. */
  public String environment() {
    return described.environment();
  }

  /** The state that the plan was made against. */
  public State base() {
    return base;
  }

  /** What the target held when the plan was made. */
  public Observed observed() {
    return observed;
  }

  /**
   * All changes, those that keep an object included: first what is made or changed, dependencies
   * first, then what is deleted, kinds that others build on last.
   */
  public List<Change> changes() {
    return changes;
  }

  /** The changes that do something, in their order. */
  public List<Change> effective() {
    return changes.stream().filter(change -> change.action() != Action.KEEP).toList();
  }

  /** What speaks against applying the plan, sorted by place; no target applies it then. */
  public List<Problem> refusals() {
    return highest == Risk.Level.HIGH // none is above
        ? refused
        : RiskLimit.refusals(refused, allRisks(), highest);
  }

  /**
   * The same plan with what somebody finds who looks at all objects together. It joins the risks,
   * and counts for the limit of the policy. Whoever was asked before is not asked again.
   */
  public Plan assessedBy(Assessor assessor) {
    boolean isAsked = assessments.stream().anyMatch(it -> it.by().equals(assessor));
    if (isAsked || effective().isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(assessments);
    all.add(new PlanRisks.Assessment(assessor, assessor.assess(this)));
    return new Plan(this, all, outputs, refused, steps);
  }

  /** The objects as they are before the plan is applied, in no particular order. */
  public Manifests before() {
    return allSides().before();
  }

  /**
   * The objects as they will be, with those that are forgotten and stay; in no particular order.
   */
  public Manifests after() {
    return allSides().after();
  }

  private Sides allSides() {
    Sides known = sides;
    if (known == null) {
      known = new Sides(this);
      sides = known;
    }
    return known;
  }

  private PlanRisks allRisks() {
    PlanRisks known = risks;
    if (known == null) {
      known = new PlanRisks(changes, assessments);
      risks = known;
    }
    return known;
  }

  /** What the changes may cost, the worst first. */
  public List<Risk> risks() {
    return allRisks().all();
  }

  /** What one of the changes may cost, the worst first. */
  public List<Risk> risks(Change change) {
    return allRisks().of(change);
  }

  /** What assessors found that one of the changes may cost, the worst first. */
  public List<Risk> assessed(Change change) {
    return allRisks().assessed(change);
  }

  /**
   * What one of the changes means, as {@link Change#summary()} has it, but for what {@link
   * #assessed} says better.
   */
  public String summary(Change change) {
    return change.match(new ChangeWords(allRisks()::byKind));
  }

  /**
   * What is done, by waves: an object comes after all that it builds on, and goes after all that
   * built on it. An object that gets another key is made with the others and goes with those that
   * go; one that is replaced under its key is one step. What changes the state alone is none.
   */
  public List<Step> steps() {
    return steps == null ? Steps.of(changes) : steps;
  }

  /** How many changes of each kind there are. */
  public Counts counts() {
    return Counts.of(changes);
  }

  /**
   * The outputs that become others, sorted by name. A secret one is another only where its hash is:
   * without a key nobody can tell.
   */
  public List<OutputChange> outputs() {
    return OutputChanges.between(base.outputs(), base.recording(outputs));
  }

  /** Whether nothing changes, of objects and of outputs. */
  public boolean isEmpty() {
    return changes.stream().allMatch(change -> change.action() == Action.KEEP)
        && base.outputs().equals(base.recording(outputs));
  }

  /** {@code 3 changes: 2 to create, 1 to update; 1 output to change}, in one line. */
  public String summary() {
    Counts counts = counts();
    String objects = counts.effective() == 0 ? "no object changes" : counts.toString();
    String waiting = waiting();
    return switch (outputs().size()) {
      case 0 -> counts + waiting;
      case 1 -> objects + "; 1 output to change" + waiting;
      default -> objects + "; " + outputs().size() + " outputs to change" + waiting;
    };
  }

  private String waiting() {
    long edits = observed.drifts().stream().filter(this::isInTheWay).count();
    return edits == 0 ? "" : "; " + edits + (edits == 1 ? " waits" : " wait") + " because of edits";
  }

  /**
   * The state after the plan was applied.
   *
   * @param lineage for the first apply; afterwards the lineage stays
   */
  public State next(String lineage) {
    String stays = base.lineage().isEmpty() ? lineage : base.lineage();
    return State.of(stack(), environment(), stays, base.serial() + 1, records(stays))
        .keptAs(base)
        .withOutputs(outputs);
  }

  private List<Recorded> records(String lineage) {
    return PlanRecords.of(changes, base.secretHashes(lineage));
  }

  /**
   * What someone else changed in an object, sorted by path; empty where it is no edit of one, or
   * not known how the object was written.
   *
   * @param drift one of those that were observed
   */
  public List<FieldChange> edited(Drift drift) {
    return allEdits().of(drift);
  }

  /**
   * Whether an edit of someone else keeps the plan from what is wished of the object.
   *
   * @param drift one of those that were observed
   */
  public boolean isInTheWay(Drift drift) {
    return allEdits().isInTheWay(drift);
  }

  /**
   * What someone else did, such as {@code edited (shop/configmap.a.yaml)}, and whether anything
   * waits because of it; in it names and places of others.
   *
   * @param drift one of those that were observed
   */
  public String summary(Drift drift) {
    return drift.summary() + (isInTheWay(drift) ? "; what is wished of it waits" : "");
  }

  private EditedFields allEdits() {
    EditedFields known = edited;
    if (known == null) {
      known = new EditedFields(changes, base.secretHashes());
      edited = known;
    }
    return known;
  }

  /** The plan for a person, with what speaks against it below. */
  public String toTerminal(Colour colour) {
    return toTerminal(TerminalStyle.of(colour));
  }

  /** The plan for a person. */
  public String toTerminal(TerminalStyle style) {
    return new PlanText(this, style).render();
  }

  /** The plan for a program, as a literal tree; the same for the same plan. */
  public MapNode toTree() {
    return PlanJson.tree(this);
  }

  /** The plan for a program, as one JSON object in one line. */
  public String toJson() {
    return Json.write(toTree());
  }
}
