package io.lapstrake.gitops;

import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Moves a branch from where it was seen, and mends what a move left that was stopped. */
final class RefMoves {

  private final Path repository;
  private final Settings settings;
  private final Branch branch;
  private final Progress progress;

  RefMoves(Path repository, Settings settings, Branch branch) {
    this.repository = repository;
    this.settings = settings;
    this.branch = branch;
    this.progress = settings.progress();
  }

  /** Takes away what an apply left that was stopped. */
  void mend(ApplyLock lock) throws IOException {
    Optional<String> note = lock.note();
    if (note.isPresent()) {
      RefLock.mend(repository, note.get(), progress);
      lock.clearNote();
    }
    NewObjects.clean(repository.resolve("objects"), progress);
    try (var tips = Files.newDirectoryStream(repository.resolve(ApplyLock.FOLDER), "tip-*")) {
      for (Path tip : tips) {
        Files.deleteIfExists(tip);
      }
    }
  }

  /** How many steps it takes to move a branch. */
  static final int STEPS = 4;

  /** Moves the branch, unless it is no longer where it was. */
  boolean move(ApplyLock lock, Optional<ObjectId> from, ObjectId to) throws IOException {
    var refLock = new RefLock(repository, branch, progress, settings.clock(), settings.waiting());
    progress.step("note the update of " + branch.ref());
    lock.note(refLock.note(to));
    progress.step("lock " + branch.ref());
    refLock.take(to);
    boolean moved = false;
    try {
      if (branch.tip().equals(from)) {
        progress.step("move " + branch.ref());
        lock.check();
        branch.moveToLock();
        moved = true;
      }
    } finally {
      if (!moved) {
        refLock.release();
      }
    }
    progress.step("clear the note");
    lock.clearNote();
    return moved;
  }
}
