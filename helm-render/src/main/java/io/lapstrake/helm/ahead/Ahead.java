package io.lapstrake.helm.ahead;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that another thread may begin while its caller goes on. Who needs its result and finds it
 * not begun does it at once: so it ends on one processor too, from within any pool and while a lock
 * is held, and waiting never runs the work of others.
 *
 * <p>The work must depend on no other thread, and give the same whichever does it.
 *
 * @param <T> what it gives
 */
public final class Ahead<T> {

  /** In how many parts a list is done for each processor, so that none waits long for another. */
  private static final int PARTS = 8;

  private final Supplier<? extends T> work;
  private final FutureTask<T> task;

  private Ahead(Supplier<? extends T> work) {
    this.work = work;
    this.task = new FutureTask<>(work::get);
  }

  /** Lets some work begin. */
  public static <T> Ahead<T> of(Supplier<? extends T> work) {
    var ahead = new Ahead<T>(work);
    if (ForkJoinPool.getCommonPoolParallelism() > 0) {
      ForkJoinPool.commonPool().execute(ahead.task);
    }
    return ahead;
  }

  /**
   * The same work on each of some things, side by side.
   *
   * @return the results in the order of the things
   * @throws RuntimeException the one that the first thing gave for which the work failed
   */
  public static <A, B> List<B> each(List<A> things, Function<? super A, ? extends B> work) {
    int parts = PARTS * (ForkJoinPool.getCommonPoolParallelism() + 1);
    int size = Math.max(1, (things.size() + parts - 1) / parts);
    var begun = new ArrayList<Ahead<List<B>>>();
    for (int from = 0; from < things.size(); from += size) {
      List<A> part = things.subList(from, Math.min(things.size(), from + size));
      begun.add(of(() -> part.stream().<B>map(work).toList()));
    }
    var results = new ArrayList<B>(things.size());
    results(begun).forEach(results::addAll);
    return results;
  }

  /**
   * What some work gives, in order. What nobody began is done here first, the last before the
   * others, since other threads take the first.
   *
   * @throws RuntimeException the one that the first of them in order threw
   */
  public static <T> List<T> results(List<Ahead<T>> begun) {
    for (int i = begun.size() - 1; i >= 0; i--) {
      begun.get(i).task.run();
    }
    var results = new ArrayList<T>(begun.size());
    begun.forEach(one -> results.add(one.result()));
    return results;
  }

  /** What the work gives, or throws; waits for it, even if the thread is interrupted. */
  public T result() {
    task.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private T failed(@Nullable Throwable failure) {
    if (failure instanceof StackOverflowError) {
      return work.get(); // the stack of this thread may be larger
    } else if (failure instanceof RuntimeException exception) {
      throw exception;
    } else if (failure instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(failure);
  }

  /** Leaves the work undone if nobody began it. */
  public void cancel() {
    task.cancel(false);
  }
}
