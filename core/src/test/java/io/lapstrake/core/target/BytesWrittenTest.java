package io.lapstrake.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.StateKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an apply of one change writes of state and journal follows from the change, not from how
 * large the stack is. The index and {@code kustomization.yaml} name every file, and grow with it.
 */
class BytesWrittenTest {

  private static final int CHANGED = 7;

  private static Manifests configs(int count, String text) {
    List<Draft> drafts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drafts.add(Described.config("config-" + i, "k", i == CHANGED ? text : "same"));
    }
    return Described.shop(drafts);
  }

  /** The bytes of state and journal that a change of one object of many takes. */
  private static long bytes(int objects) {
    var files = new FolderInMemory();
    files.change(changes(files, configs(objects, "before")));
    FileChanges changes = changes(files, configs(objects, "after"));

    assertThat(changes.writes().keySet())
        .as("the object, the index, the header, and one shard")
        .hasSize(4);
    long state =
        changes.writes().entrySet().stream()
            .filter(file -> file.getKey().startsWith(Layout.STATE_FOLDER))
            .mapToLong(file -> file.getValue().length)
            .sum();
    return state + Journal.of(changes, files).bytes().length;
  }

  private static FileChanges changes(FolderInMemory files, Manifests wanted) {
    StackFolder folder = StackFolder.read("folder", files, StateKey.none());
    return folder.changes(Plan.between(wanted, folder.state()), "line");
  }

  @Test
  void do_not_grow_with_the_stack() {
    long hundred = bytes(100);
    assertThat(hundred).isLessThan(20_000); // a shard, which holds 64 records or so
    assertThat(bytes(1_000)).isLessThan(2 * hundred);
    assertThat(bytes(10_000)).isLessThan(2 * hundred);
  }
}
