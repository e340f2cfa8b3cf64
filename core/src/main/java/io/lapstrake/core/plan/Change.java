package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.state.Recorded;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happens to one object. */
public sealed interface Change {

  /** Its kind in one word. */
  Action action();

  /** The object as it is described; empty where it is described no longer. */
  Optional<Manifest> described();

  /** The object as it is recorded; empty where it is not. */
  Optional<Recorded> recorded();

  /** Who the object is in the description. */
  default Address address() {
    return described().map(Manifest::address).orElseGet(() -> recorded().orElseThrow().address());
  }

  /** Who the object is in Kubernetes, after the change. */
  default ResourceKey key() {
    return described().map(Manifest::key).orElseGet(() -> recorded().orElseThrow().key());
  }

  /** What differs, sorted by path; empty for a change that is none of fields. */
  default List<FieldChange> fields() {
    return List.of();
  }

  /** What it means, such as {@code rolling restart}; in it names and places of others. */
  default String summary() {
    return match(new ChangeWords(Risks::of));
  }

  /** The edit of someone else that is given up; empty where there is none. */
  default Optional<Drift> overwritten() {
    return Optional.empty();
  }

  /** Whether another stack has the object from now on. */
  default boolean isLeftToOthers() {
    return false;
  }

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

    /** The object stays; its address, or what it asks of plans, is another. */
    R move(Move move);

    /** The object is there, though nobody recorded it, and becomes the stack's own. */
    R adopt(Adopt adopt);

    /** The object stays as someone else edited it. */
    R accept(Accept accept);

    /** The object stays, and is no longer the stack's own. */
    R forget(Forget forget);

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
    public Action action() {
      return Action.CREATE;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.of(after);
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.empty();
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
   * @param overwritten the edit of someone else that is given up; empty where there is none
   */
  record Update(
      Recorded before,
      Manifest after,
      List<FieldChange> fields,
      Effect effect,
      Optional<Drift> overwritten)
      implements Change {
    /** Copies the fields. */
    public Update {
      fields = List.copyOf(fields);
    }

    @Override
    public Action action() {
      return Action.UPDATE;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.of(after);
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.of(before);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.update(this);
    }
  }

  /**
   * The object cannot change in place: a field that cannot change differs, its key does, or it is
   * to be replaced with another one that changes.
   *
   * @param before what is recorded
   * @param after the object
   * @param fields what differs, sorted by path
   * @param effect which fields cannot change in place
   * @param because the objects whose change asks for it, sorted; empty where its own does
   * @param overwritten the edit of someone else that is given up; empty where there is none
   */
  record Replace(
      Recorded before,
      Manifest after,
      List<FieldChange> fields,
      Effect effect,
      SortedSet<Address> because,
      Optional<Drift> overwritten)
      implements Change {

    /** Which of the two comes first. */
    public enum Order {
      /** The old one makes room for the new one: they have one key. */
      DELETE_FIRST,
      /** The new one is there before the old one goes. */
      CREATE_FIRST
    }

    /** Copies fields and reasons. */
    public Replace {
      fields = List.copyOf(fields);
      because = Collections.unmodifiableSortedSet(new TreeSet<>(because));
    }

    /** Which of the two comes first: what has another key is made before the old one goes. */
    public Order order() {
      return before.key().equals(after.key()) ? Order.DELETE_FIRST : Order.CREATE_FIRST;
    }

    @Override
    public Action action() {
      return Action.REPLACE;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.of(after);
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.of(before);
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
   * @param overwritten the edit of someone else that is given up; empty where there is none
   */
  record Delete(Recorded before, Optional<Drift> overwritten) implements Change {
    @Override
    public Action action() {
      return Action.DELETE;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.empty();
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.of(before);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.delete(this);
    }
  }

  /**
   * The object stays as it is, and has another address, is protected otherwise or is handed over;
   * only the state changes.
   *
   * @param before what is recorded
   * @param after the object
   */
  record Move(Recorded before, Manifest after) implements Change {
    @Override
    public Action action() {
      return Action.MOVE;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.of(after);
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.of(before);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.move(this);
    }
  }

  /**
   * The target holds the object, though nobody recorded it; it becomes the stack's own, and as it
   * is described.
   *
   * @param found what the target holds
   * @param after the object
   * @param fields what differs from it, sorted by path
   * @param effect what the change does to what runs
   */
  record Adopt(Drift found, Manifest after, List<FieldChange> fields, Effect effect)
      implements Change {
    /** Copies the fields. */
    public Adopt {
      fields = List.copyOf(fields);
    }

    @Override
    public Action action() {
      return Action.ADOPT;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.of(after);
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adopt(this);
    }
  }

  /**
   * The object stays as someone else edited it, until its description changes; only the state does.
   *
   * @param before what is recorded
   * @param found what the target holds
   * @param after the object as it is described
   */
  record Accept(Recorded before, Drift found, Manifest after) implements Change {
    @Override
    public Action action() {
      return Action.ACCEPT;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.of(after);
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.of(before);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.accept(this);
    }
  }

  /**
   * The object stays where it is, and is no longer the stack's own.
   *
   * @param before what is recorded
   * @param taken that another stack has it now; empty where it is nobody's, and only the state
   *     changes
   */
  record Forget(Recorded before, Optional<Claim> taken) implements Change {
    @Override
    public boolean isLeftToOthers() {
      return taken.isPresent();
    }

    @Override
    public Action action() {
      return Action.FORGET;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.empty();
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.of(before);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.forget(this);
    }
  }

  /**
   * The object is as it was.
   *
   * @param before what is recorded
   * @param after the object
   * @param drift the edit of someone else that is left in place; empty where there is none
   */
  record Keep(Recorded before, Manifest after, Optional<Drift> drift) implements Change {
    @Override
    public Action action() {
      return Action.KEEP;
    }

    @Override
    public Optional<Manifest> described() {
      return Optional.of(after);
    }

    @Override
    public Optional<Recorded> recorded() {
      return Optional.of(before);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.keep(this);
    }
  }
}
