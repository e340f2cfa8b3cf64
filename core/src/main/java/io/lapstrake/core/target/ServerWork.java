package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Step;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does the steps of a plan at a server, and keeps account of what was done. */
final class ServerWork {

  private static final int LISTED = 100;

  private final ObjectServer server;
  private final Deeds deeds;
  private final Progress progress;
  private final List<Call> calls = new ArrayList<>();
  private int done;

  /** A deed, and how it is done. */
  private record Call(Deed deed, Runnable run) {}

  /**
   * For one plan.
   *
   * @param progress hears of each step, and stops it where the lock is lost
   */
  ServerWork(ObjectServer server, Deeds deeds, Progress progress) {
    this.server = server;
    this.deeds = deeds;
    this.progress = progress;
  }

  /**
   * Makes ready what is to be done.
   *
   * @param next the state once it is done
   * @return how many steps these are
   */
  int prepare(Plan plan, State next) {
    Map<ResourceKey, Change> changes = new HashMap<>();
    plan.effective().forEach(it -> it.described().ifPresent(any -> changes.put(it.key(), it)));
    plan.steps().forEach(step -> add(step, Optional.ofNullable(changes.get(step.key())), next));
    return calls.size();
  }

  /**
   * Does all that was made ready.
   *
   * @throws ProblemException when it is stopped on its way
   */
  void apply(Plan plan) {
    for (Call call : calls) {
      String reached = "begin";
      try {
        progress.step(call.deed().toString());
        deeds.begin(call.deed());
        reached = "run";
        call.run().run();
        reached = "end";
        deeds.done();
        done++;
      } catch (RuntimeException e) {
        throw stopped(plan, reached, e);
      }
    }
  }

  private void add(Step step, Optional<Change> of, State next) {
    switch (step.action()) {
      case CREATE -> create(of.orElseThrow(), next);
      case UPDATE, ADOPT -> update(of.orElseThrow(), next);
      case REPLACE -> {
        delete(step.key());
        create(of.orElseThrow(), next);
      }
      case DELETE -> delete(step.key());
      case MOVE, ACCEPT, FORGET, KEEP ->
          throw new IllegalStateException(step.action() + " is no step");
    }
  }

  private void create(Change change, State next) {
    Manifest after = change.described().orElseThrow();
    add(makes(Action.CREATE, change, next), () -> server.create(after));
  }

  private void update(Change change, State next) {
    Manifest after = change.described().orElseThrow();
    MapNode before =
        change
            .recorded()
            .map(it -> it.content())
            .orElse(MapNode.EMPTY); // of what is adopted nothing was written
    add(makes(Action.UPDATE, change, next), () -> server.update(after, before));
  }

  private void delete(ResourceKey key) {
    add(Deed.deletes(key), () -> server.delete(key));
  }

  private static Deed makes(Action action, Change change, State next) {
    return Deed.makes(action, next.find(change.key()).orElseThrow());
  }

  private void add(Deed deed, Runnable run) {
    calls.add(new Call(deed, run));
  }

  private ProblemException stopped(Plan plan, String reached, RuntimeException cause) {
    String at = calls.get(done).deed().toString();
    boolean begun = !reached.equals("begin");
    boolean isOurs = !reached.equals("run") && cause instanceof ProblemException;
    boolean mayTell = isOurs || plan.described().all().stream().noneMatch(Manifest::isSensitive);
    String why =
        mayTell && cause.getMessage() != null
            ? cause.getMessage()
            : cause.getClass().getSimpleName() + ".";
    var exception =
        new ProblemException(
            new Problem(
                "LAP-0707",
                "Apply that was stopped",
                Place.of(plan.stack()),
                "It came to: "
                    + at
                    + ". "
                    + why
                    + "\nDone: "
                    + list(calls.subList(0, done))
                    + (begun ? "\nNot known, and looked at by the next apply: " + at + "." : "")
                    + "\nNot done: "
                    + list(calls.subList(done + (begun ? 1 : 0), calls.size())),
                "see to what was in the way, then plan and apply again, which goes on from here."));
    if (mayTell) {
      exception.initCause(cause); // whose text is somebody else's, and could have a secret in it
    }
    return exception;
  }

  private static String list(List<Call> calls) {
    if (calls.isEmpty()) {
      return "nothing.";
    }
    String listed =
        String.join(", ", calls.stream().limit(LISTED).map(it -> it.deed().toString()).toList());
    return calls.size() > LISTED
        ? listed + " and " + (calls.size() - LISTED) + " more."
        : listed + ".";
  }
}
