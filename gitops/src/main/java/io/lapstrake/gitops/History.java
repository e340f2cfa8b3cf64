package io.lapstrake.gitops;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/** What the commits before know of applies, where the state that knew it is lost. */
final class History {

  private static final Pattern SERIAL = Pattern.compile("\\d{1,18}");

  private final ObjectStore store;

  History(ObjectStore store) {
    this.store = store;
  }

  /**
   * The serial of the last apply of a stack in an environment, as its commit's trailers say; 0
   * where none says so. All lines of commits are followed to the first that says it; what is not
   * there, as in a shallow clone, is their end.
   */
  long lastSerial(Optional<ObjectId> tip, Manifests of) {
    Deque<ObjectId> next = new ArrayDeque<>();
    Set<ObjectId> seen = new HashSet<>();
    tip.ifPresent(next::add);
    long last = 0;
    while (!next.isEmpty()) {
      ObjectId id = next.remove();
      Optional<CommitData> commit = seen.add(id) ? commit(id) : Optional.empty();
      Optional<Long> serial = commit.flatMap(it -> serial(it, of));
      last = Math.max(last, serial.orElse(0L));
      if (serial.isEmpty()) {
        commit.ifPresent(it -> next.addAll(it.parents()));
      }
    }
    return last;
  }

  private Optional<CommitData> commit(ObjectId id) {
    try {
      return Optional.of(CommitData.read(store, id));
    } catch (IOException | ProblemException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> serial(CommitData commit, Manifests of) {
    boolean isOf =
        commit.trailer(CommitText.STACK).equals(Optional.of(of.stack()))
            && commit.trailer(CommitText.ENVIRONMENT).equals(Optional.of(of.environment()));
    return isOf
        ? commit
            .trailer(CommitText.SERIAL)
            .filter(it -> SERIAL.matcher(it).matches())
            .map(Long::valueOf)
        : Optional.empty();
  }
}
