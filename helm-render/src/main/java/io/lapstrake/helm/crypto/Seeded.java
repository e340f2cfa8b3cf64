package io.lapstrake.helm.crypto;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Randomness that was given, in the form in which the JDK makes keys of it. */
final class Seeded extends SecureRandom {

  private static final long serialVersionUID = 1;

  private final transient RandomGenerator random;

  Seeded(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    random.nextBytes(bytes);
  }
}
