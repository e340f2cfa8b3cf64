package io.lapstrake.helm.crypto;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.random.RandomGenerator;

/** Randomness that was given, in the form in which the JDK's cryptography takes it. */
final class Seeded extends SecureRandom {

  private static final long serialVersionUID = 1;

  private Seeded(SecureRandomSpi spi) {
    super(spi, null);
  }

  /** The source itself if it is of that form already. */
  static SecureRandom of(RandomGenerator random) {
    return random instanceof SecureRandom secure ? secure : new Seeded(new Source(random));
  }

  private static final class Source extends SecureRandomSpi {

    private static final long serialVersionUID = 1;

    private final transient RandomGenerator random;

    Source(RandomGenerator random) {
      this.random = random;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // The source has its seed already.
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
      byte[] seed = new byte[count];
      random.nextBytes(seed);
      return seed;
    }
  }
}
