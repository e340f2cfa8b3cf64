package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.SecretHashes;
import java.util.List;
import java.util.Optional;

/** What is recorded of each object after its change; nothing of what is deleted or forgotten. */
final class PlanRecords implements Change.Cases<Optional<Recorded>> {

  private final ContentHash hashing = new ContentHash();

  private final SecretHashes secretly;

  private PlanRecords(SecretHashes secretly) {
    this.secretly = secretly;
  }

  static List<Recorded> of(List<Change> changes, SecretHashes secretly) {
    var records = new PlanRecords(secretly);
    return changes.stream().flatMap(change -> change.match(records).stream()).toList();
  }

  private Optional<Recorded> written(Manifest manifest) {
    return Optional.of(Recorded.of(manifest).withSecrets(secretly.of(manifest)));
  }

  @Override
  public Optional<Recorded> create(Change.Create it) {
    return written(it.after());
  }

  @Override
  public Optional<Recorded> update(Change.Update it) {
    return written(it.after());
  }

  @Override
  public Optional<Recorded> replace(Change.Replace it) {
    return written(it.after());
  }

  @Override
  public Optional<Recorded> delete(Change.Delete it) {
    return Optional.empty();
  }

  /** What stays may be written otherwise now; the target holds what it held. */
  @Override
  public Optional<Recorded> move(Change.Move it) {
    Recorded before = it.before();
    return Optional.of(
        before
            .movedTo(it.after().address())
            .with(before.traits().asAskedBy(it.after()))
            .withSecrets(secretly.of(it.after())));
  }

  @Override
  public Optional<Recorded> adopt(Change.Adopt it) {
    return written(it.after());
  }

  @Override
  public Optional<Recorded> accept(Change.Accept it) {
    Recorded before = it.before();
    Recorded.Traits accepted =
        before.traits().asAskedBy(it.after()).described(it.after().hash(hashing));
    return it.found()
        .held()
        .map(held -> before.holding(held).movedTo(it.after().address()).with(accepted))
        .map(record -> record.withSecrets(secretly.of(it.after())));
  }

  @Override
  public Optional<Recorded> forget(Change.Forget it) {
    return Optional.empty();
  }

  @Override
  public Optional<Recorded> keep(Change.Keep it) {
    return Optional.of(it.before());
  }
}
