package io.lapstrake.helm.gotemplate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * All that a rendering asks of the world around it.
 *
 * @param clock the time that it is
 * @param random gives each rendering the source of what is random in it
 * @param lookup the objects of the cluster
 * @param limits how far the rendering may go
 */
public record Surroundings(
    Clock clock, Supplier<? extends RandomGenerator> random, Lookup lookup, Limits limits) {

  /** The system's clock, secure randomness, a cluster without objects, the usual limits. */
  public static Surroundings usual() {
    return new Surroundings(
        Clock.system(ZoneId.systemDefault()), SecureRandom::new, Lookup.NOTHING, Limits.USUAL);
  }

  /** These with another clock. */
  public Surroundings at(Clock other) {
    return new Surroundings(other, random, lookup, limits);
  }

  /** These with another source of what is random. */
  public Surroundings with(Supplier<? extends RandomGenerator> other) {
    return new Surroundings(clock, other, lookup, limits);
  }

  /** These with another cluster. */
  public Surroundings with(Lookup other) {
    return new Surroundings(clock, random, other, limits);
  }

  /** These with other limits. */
  public Surroundings with(Limits other) {
    return new Surroundings(clock, random, lookup, other);
  }
}
