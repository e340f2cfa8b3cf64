package io.lapstrake.helm.chart;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Decides by chance, the same for the same seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int any() {
    return random.nextInt();
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> T anyOf(Supplier<? extends T>... of) {
    return of[random.nextInt(of.length)].get();
  }
}
