package io.lapstrake.core.plan;

import io.lapstrake.core.state.Recorded;
import java.util.List;
import java.util.Optional;

/** What is recorded of each object after its change; nothing of what is deleted. */
final class PlanRecords implements Change.Cases<Optional<Recorded>> {

  private PlanRecords() {}

  static List<Recorded> of(List<Change> changes) {
    var records = new PlanRecords();
    return changes.stream().flatMap(change -> change.match(records).stream()).toList();
  }

  @Override
  public Optional<Recorded> create(Change.Create it) {
    return Optional.of(Recorded.of(it.after()));
  }

  @Override
  public Optional<Recorded> update(Change.Update it) {
    return Optional.of(Recorded.of(it.after()));
  }

  @Override
  public Optional<Recorded> replace(Change.Replace it) {
    return Optional.of(Recorded.of(it.after()));
  }

  @Override
  public Optional<Recorded> delete(Change.Delete it) {
    return Optional.empty();
  }

  /** What is kept may be written otherwise now; the target holds what it held. */
  @Override
  public Optional<Recorded> keep(Change.Keep it) {
    return Optional.of(it.before().movedTo(it.after().address()));
  }
}
