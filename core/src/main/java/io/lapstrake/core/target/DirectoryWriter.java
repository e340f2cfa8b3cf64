package io.lapstrake.core.target;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Writes files so that a crash at any moment can be mended: first all contents, each into a file of
 * its own; then a journal that says where they belong; then each is moved to its place. With the
 * journal there the apply is finished by whoever comes next, without it nothing has happened.
 */
final class DirectoryWriter {

  private static final String JOURNAL = Layout.OWN + "/journal.json";
  private static final String STAGED = Layout.OWN + "/staged";

  private static final int STEPS_OF_THE_JOURNAL = 3; // written, deleted, tidied up

  private final Path root;
  private final DirectoryFiles files;
  private final Progress progress;

  DirectoryWriter(Path root, DirectoryFiles files, Progress progress) {
    this.root = root;
    this.files = files;
    this.progress = progress;
  }

  /**
   * Does what the journal says, if there is one: an apply was stopped before its end.
   *
   * @return whether there was one
   */
  boolean finishInterrupted() {
    Optional<byte[]> bytes = files.read(JOURNAL);
    if (bytes.isEmpty()) {
      discardUnfinished();
      return false;
    }
    var problems = new Problems();
    Optional<Journal> journal = Journal.read(name(JOURNAL), bytes.get(), problems);
    journal.ifPresent(it -> refuseUnfit(it, problems));
    journal.ifPresent(
        it ->
            refuseForeign(
                it,
                "An apply was stopped, and the file was edited before it could be finished; going"
                    + " on would overwrite that.",
                problems));
    problems.throwIfAny();
    journal.ifPresent(this::finish);
    return true;
  }

  /** Forgets an apply that was stopped and cannot be finished. */
  void giveUpInterrupted() {
    files.delete(JOURNAL);
    discardUnfinished();
  }

  private void discardUnfinished() {
    files.delete(JOURNAL + DirectoryFiles.UNFINISHED);
    for (String name : files.names(STAGED)) {
      files.delete(STAGED + "/" + name);
    }
    files.delete(STAGED);
  }

  /** Makes some changes. */
  void write(FileChanges changes) {
    Journal journal = Journal.of(changes, files);
    progress.expects(changes.writes().size() + journal.steps().size() + STEPS_OF_THE_JOURNAL);
    stage(changes);
    var problems = new Problems();
    refuseForeign(journal, "The file was edited while the plan was being applied.", problems);
    problems.throwIfAny();
    progress.step("write journal");
    files.writeWhole(JOURNAL, journal.bytes());
    finish(journal);
  }

  private void stage(FileChanges changes) {
    files.createFolder(staged(0));
    try (var writes = new ParallelWrites(files)) {
      int position = 0;
      for (Map.Entry<String, byte[]> file : changes.writes().entrySet()) {
        progress.step("write " + file.getKey());
        writes.write(staged(position++), file.getValue());
      }
      writes.await();
    }
    files.forceFolder(staged(0));
  }

  private static String staged(int position) {
    return STAGED + "/" + position;
  }

  private String name(String path) {
    return root.resolve(path).toString();
  }

  /** May be done again after it was stopped anywhere. */
  private void finish(Journal journal) {
    int position = 0;
    for (Journal.Step step : journal.steps()) {
      carryOut(step, staged(position++));
    }
    journal.steps().stream().filter(Journal.Step::isDelete).forEach(this::removeEmptied);
    files.forceFolders(journal.steps().stream().map(Journal.Step::path).toList());
    progress.step("delete journal");
    files.delete(JOURNAL);
    files.forceFolder(JOURNAL);
    progress.step("tidy up");
    files.deleteIfEmpty(STAGED);
    progress.ended();
  }

  private void refuseUnfit(Journal journal, Problems problems) {
    int position = 0;
    for (Journal.Step step : journal.steps()) {
      Optional<String> held = files.hash(staged(position++));
      if (!step.isDelete() && held.isPresent() && !held.get().equals(step.after())) {
        Journal.SEAL.broken(
            name(JOURNAL), "What it would write to " + step.path() + " is not whole.", problems);
      }
    }
  }

  private void refuseForeign(Journal journal, String detail, Problems problems) {
    int position = 0;
    for (Journal.Step step : journal.steps()) {
      boolean isDone = !step.isDelete() && !files.exists(staged(position));
      position++;
      if (!isDone && !step.mayMeet(files.hash(step.path()))) {
        problems.add(
            "LAP-0702",
            "Changed by someone else",
            Place.of(name(step.path())),
            detail,
            "move the file away and run again, then bring the edit into the description.");
      }
    }
  }

  private void carryOut(Journal.Step step, String staged) {
    if (step.isDelete()) {
      progress.step("delete " + step.path());
      files.delete(step.path());
    } else if (files.exists(staged)) {
      progress.step("place " + step.path());
      files.move(staged, step.path());
    }
  }

  private void removeEmptied(Journal.Step deleted) {
    int slash = deleted.path().lastIndexOf('/');
    if (slash > 0) {
      files.deleteIfEmpty(deleted.path().substring(0, slash));
    }
  }
}
