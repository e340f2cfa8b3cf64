package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.state.Recorded;
import java.util.List;

/** What happens to one object. */
public sealed interface Change {

  /** Who the object is in the description. */
  Address address();

  /** Who the object is in Kubernetes. */
  ResourceKey key();

  /** Calls the case for this change. */
  <R> R match(Cases<R> cases);

  /**
   * One case for each change; a change without a case does not compile.
   *
   * @param <R> what every case gives
   */
  interface Cases<R> {
    /** The object is described and not recorded. */
    R create(Create create);

    /** The object changes in place. */
    R update(Update update);

    /** The object cannot change in place: it is deleted and made again. */
    R replace(Replace replace);

    /** The object is recorded and no longer described. */
    R delete(Delete delete);

    /** The object is as it was. */
    R keep(Keep keep);
  }

  /**
   * The object is described and not recorded.
   *
   * @param after the object
   */
  record Create(Manifest after) implements Change {
    @Override
    public Address address() {
      return after.address();
    }

    @Override
    public ResourceKey key() {
      return after.key();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.create(this);
    }
  }

  /**
   * The object changes in place.
   *
   * @param before what is recorded
   * @param after the object
   * @param fields what differs, sorted by path
   * @param effect what the change does to what runs
   */
  record Update(Recorded before, Manifest after, List<FieldChange> fields, Effect effect)
      implements Change {
    /** Copies the fields. */
    public Update {
      fields = List.copyOf(fields);
    }

    @Override
    public Address address() {
      return after.address();
    }

    @Override
    public ResourceKey key() {
      return after.key();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.update(this);
    }
  }

  /**
   * The object cannot change in place: a field that cannot change differs, or its key does. Where
   * the key stays it is deleted first, else made first.
   *
   * @param before what is recorded
   * @param after the object
   * @param fields what differs, sorted by path
   * @param effect which fields cannot change in place
   */
  record Replace(Recorded before, Manifest after, List<FieldChange> fields, Effect effect)
      implements Change {
    /** Copies the fields. */
    public Replace {
      fields = List.copyOf(fields);
    }

    @Override
    public Address address() {
      return after.address();
    }

    @Override
    public ResourceKey key() {
      return after.key();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.replace(this);
    }
  }

  /**
   * The object is recorded and no longer described.
   *
   * @param before what is recorded
   */
  record Delete(Recorded before) implements Change {
    @Override
    public Address address() {
      return before.address();
    }

    @Override
    public ResourceKey key() {
      return before.key();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.delete(this);
    }
  }

  /**
   * The object is as it was.
   *
   * @param before what is recorded
   * @param after the object
   */
  record Keep(Recorded before, Manifest after) implements Change {
    @Override
    public Address address() {
      return after.address();
    }

    @Override
    public ResourceKey key() {
      return after.key();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.keep(this);
    }
  }
}
