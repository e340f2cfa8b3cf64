package io.lapstrake.helm.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class AheadTest {

  private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

  @Test
  void results_stand_in_the_order_of_the_things() {
    assertThat(Ahead.each(NUMBERS, number -> -number))
        .isEqualTo(NUMBERS.stream().map(number -> -number).toList());
    assertThat(Ahead.each(List.<Integer>of(), number -> number)).isEmpty();
  }

  @RepeatedTest(20)
  void the_first_failure_in_order_is_thrown() {
    assertThatThrownBy(() -> Ahead.each(NUMBERS, AheadTest::small)).hasMessage("500");
  }

  private static int small(int number) {
    if (number >= 500) {
      throw new IllegalArgumentException(Integer.toString(number));
    }
    return number;
  }

  @Test
  void work_ends_while_every_thread_of_the_pool_is_held() throws InterruptedException {
    var end = new CountDownLatch(1);
    for (int i = 0; i < 2 * ForkJoinPool.getCommonPoolParallelism(); i++) {
      ForkJoinPool.commonPool().execute(() -> waitFor(end));
    }
    assertThat(Ahead.each(NUMBERS, number -> number)).hasSize(1000);
    end.countDown();
  }

  private static void waitFor(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void tasks_of_one_pool_that_hold_locks_wait_without_running_one_another() {
    var locks = IntStream.range(0, 4).mapToObj(i -> new ReentrantLock()).toList();
    var pool = new ForkJoinPool(4);
    pool.submit(() -> IntStream.range(0, 200).parallel().forEach(i -> locked(locks.get(i % 4))))
        .join();
    pool.shutdown();
  }

  private static void locked(ReentrantLock lock) {
    lock.lock();
    try {
      assertThat(lock.getHoldCount()).isEqualTo(1);
      Ahead.each(NUMBERS, number -> number * 2);
    } finally {
      lock.unlock();
    }
  }

  @Test
  void what_is_too_deep_for_another_thread_is_done_by_its_caller() throws InterruptedException {
    var deep = new int[1];
    var caller =
        new Thread(
            null, () -> deep[0] = Ahead.of(() -> depth(60_000)).result(), "deep", 256L << 20);
    caller.start();
    caller.join(Duration.ofSeconds(20).toMillis());
    assertThat(deep[0]).isEqualTo(60_000);
  }

  private static int depth(int left) {
    return left == 0 ? 0 : 1 + depth(left - 1);
  }

  @Test
  void an_interrupted_caller_gets_the_result_and_stays_interrupted() {
    Thread.currentThread().interrupt();
    assertThat(Ahead.of(() -> 1).result()).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
  }
}
