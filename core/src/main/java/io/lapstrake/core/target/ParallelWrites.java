package io.lapstrake.core.target;

import io.lapstrake.core.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes files that are forced to the disk, many at the same time: a disk forces what several wait
 * for at once, and takes as long for it as for one.
 */
final class ParallelWrites implements AutoCloseable {

  private static final int THREADS = 16; // they wait for the disk, not for a processor

  private final DirectoryFiles files;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<CompletableFuture<Void>> begun = new ArrayList<>();

  ParallelWrites(DirectoryFiles files) {
    this.files = files;
  }

  /** Begins to write a file, whose folder is there. */
  void write(String path, byte[] content) {
    begun.add(CompletableFuture.runAsync(() -> files.write(path, content), threads));
  }

  /**
   * Waits until all is on the disk.
   *
   * @throws ProblemException what the first of them that failed fails with
   */
  void await() {
    for (CompletableFuture<Void> each : begun) {
      try {
        each.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof ProblemException refused ? refused : e;
      }
    }
  }

  /** Waits until nothing is being written, whatever became of it. */
  @Override
  public void close() {
    begun.forEach(each -> each.exceptionally(failed -> null).join());
    threads.shutdown();
  }
}
