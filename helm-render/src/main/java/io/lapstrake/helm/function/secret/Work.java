package io.lapstrake.helm.function.secret;

import io.lapstrake.helm.go.Context;

/**
 * What functions that compute for long are counted as. A rendering is stopped by the bytes that it
 * makes, so each of these counts as bytes: 16 KiB for a millisecond on a slow machine, by which the
 * usual limit is about four seconds of such work. docs/decisions/0020 says what public charts ask
 * for.
 */
enum Work {
  /** A new key of RSA with 4096 bits. */
  RSA_4096(450),
  /** A new key of RSA with 2048 bits. */
  RSA_2048(48),
  /** A new key of a curve, or of DSA with the parameters that the JDK has. */
  CURVE_KEY(1),
  /** A hash of bcrypt. */
  BCRYPT(48),
  /** A password of a site. */
  DERIVED(160);

  private static final long MILLISECOND = 16 << 10;

  private final long milliseconds;

  Work(long milliseconds) {
    this.milliseconds = milliseconds;
  }

  /** Counts it, before it is done. */
  void in(Context context) {
    context.spend(milliseconds * MILLISECOND);
  }

  /**
   * Counts that a private key is read and signs, which takes eight times as long for one twice as
   * long.
   */
  static void reading(String pem, Context context) {
    long size = Math.min(pem.length() / 1024 + 1, 1000);
    context.spend(size * size * size * MILLISECOND);
  }
}
