package io.lapstrake.helm.gotemplate;

import org.jspecify.annotations.Nullable;

/**
 * Runs templates within templates without running out of a thread's stack: where they are nested
 * deep, the next goes on in a thread of its own, for which the one before waits.
 */
final class DeepStack {

  /** How much nesting the caller's thread holds: each level takes some hundred bytes of it. */
  private static final int LEVELS = 300;

  /** How much nesting a thread of our own holds. */
  private static final int OWN_LEVELS = 8000;

  private static final int PER_TEMPLATE = 8;

  /** Virtual memory; what is not used is not taken. */
  private static final long STACK_BYTES = 32L << 20;

  private int levels;
  private int most = LEVELS;

  /** Runs a template whose parts are nested so deep. */
  void within(int nesting, Runnable work) {
    int before = levels;
    int mostBefore = most;
    int more = nesting + PER_TEMPLATE;
    if (before > 0 && before + more > most) {
      levels = more;
      most = OWN_LEVELS;
      elsewhere(work);
    } else {
      levels = before + more;
      work.run();
    }
    levels = before;
    most = mostBefore;
  }

  private static void elsewhere(Runnable work) {
    var failure = new Failure();
    var thread = new Thread(null, () -> failure.of(work), "lapstrake-deep-template", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    failure.rethrow();
  }

  private static final class Failure {

    private @Nullable RuntimeException failure;
    private @Nullable Error error;

    void of(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException e) {
        failure = e;
      } catch (Error e) {
        error = e;
      }
    }

    void rethrow() {
      if (failure != null) {
        throw failure;
      } else if (error != null) {
        throw error;
      }
    }
  }
}
