package io.lapstrake.helm.crypto;

import java.math.BigInteger;

/** The digits of pi behind its point, 32 bits a word: Blowfish's tables begin with them. */
final class PiDigits {

  private PiDigits() {}

  /** So many words; by Machin's formula, with room for what rounding takes. */
  static int[] words(int count) {
    int guard = 64;
    int bits = count * 32 + guard;
    BigInteger one = BigInteger.ONE.shiftLeft(bits);
    BigInteger pi = arcTangent(5, one).shiftLeft(2).subtract(arcTangent(239, one)).shiftLeft(2);
    BigInteger fraction = pi.subtract(one.multiply(BigInteger.valueOf(3))).shiftRight(guard);
    int[] words = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      words[i] = fraction.intValue();
      fraction = fraction.shiftRight(32);
    }
    return words;
  }

  /** The arc tangent of 1/x. */
  private static BigInteger arcTangent(int x, BigInteger one) {
    BigInteger square = BigInteger.valueOf((long) x * x);
    BigInteger power = one.divide(BigInteger.valueOf(x));
    BigInteger sum = power;
    for (int n = 3; power.signum() != 0; n += 2) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(n));
      sum = n % 4 == 3 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }
}
