package io.lapstrake.gitops;

import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The lock file of a branch: Git's own way to keep others out. It appears with the new id already
 * in it, so that a file left behind by a crash tells whose it was.
 */
final class RefLock {

  private static final int TRIES = 10;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration STALE_AFTER = Duration.ofSeconds(60);

  private final Path repository;
  private final Branch branch;
  private final Progress progress;
  private final Clock clock;
  private final Waiting waiting;

  RefLock(Path repository, Branch branch, Progress progress, Clock clock, Waiting waiting) {
    this.repository = repository;
    this.branch = branch;
    this.progress = progress;
    this.clock = clock;
    this.waiting = waiting;
  }

  private static byte[] content(ObjectId id) {
    return (id.name() + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes the lock; others get a while to give it back. */
  void take(ObjectId next) throws IOException {
    branch.makeFolders();
    Path prepared = repository.resolve(ApplyLock.FOLDER).resolve("tip-" + next.name());
    Files.deleteIfExists(prepared);
    Disk.create(prepared, content(next));
    try {
      Sighting first = Sighting.of(branch.lock());
      for (int tried = 1; tried <= TRIES; tried++) {
        if (appears(prepared, next)) {
          return;
        }
        waiting.after(FIRST_WAIT, tried);
      }
      if (!isStale(first)) {
        throw GitProblems.locked(repository, branch.ref(), branch.lock());
      }
      progress.step("remove stale lock " + branch.ref() + ".lock");
      Files.deleteIfExists(branch.lock());
      if (!appears(prepared, next)) {
        throw GitProblems.locked(repository, branch.ref(), branch.lock());
      }
    } finally {
      Files.deleteIfExists(prepared);
    }
  }

  /** Whether the lock file could be made; it is never seen without its content. */
  private boolean appears(Path prepared, ObjectId next) throws IOException {
    try {
      Files.createLink(branch.lock(), prepared);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return appearsWithoutLink(next); // a file system without hard links
    }
  }

  private boolean appearsWithoutLink(ObjectId next) throws IOException {
    try {
      Disk.create(branch.lock(), content(next));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private boolean isStale(@Nullable Sighting first) throws IOException {
    Sighting last = Sighting.of(branch.lock());
    return last != null
        && last.equals(first)
        && last.modified().isBefore(clock.instant().minus(STALE_AFTER));
  }

  /** Gives the lock back without having moved the branch. */
  void release() throws IOException {
    Files.deleteIfExists(branch.lock());
  }

  /** What to note before the lock is taken. */
  String note(ObjectId next) {
    return "updating " + branch.ref() + " to " + next.name();
  }

  /** Takes away the lock file that a crashed apply left, which its note tells from any other. */
  static void mend(Path repository, String note, Progress progress) throws IOException {
    String[] words = note.split(" ", -1);
    if (words.length == 4 && words[1].startsWith("refs/") && ObjectId.isId(words[3])) {
      Path lock = repository.resolve(words[1] + ".lock");
      if (contentOf(lock).equals(Optional.of(words[3]))) {
        progress.step("remove own lock " + words[1] + ".lock");
        Files.deleteIfExists(lock);
      }
    }
  }

  private static Optional<String> contentOf(Path lock) throws IOException {
    if (!Files.isRegularFile(lock)) { // also where its folder is none, but a branch
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(lock, StandardCharsets.ISO_8859_1).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A file as it was seen at one time. */
  private record Sighting(Instant modified, long size, @Nullable Object key) {

    static @Nullable Sighting of(Path file) throws IOException {
      try {
        var seen = Files.readAttributes(file, BasicFileAttributes.class);
        return new Sighting(seen.lastModifiedTime().toInstant(), seen.size(), seen.fileKey());
      } catch (NoSuchFileException e) {
        return null;
      }
    }
  }
}
