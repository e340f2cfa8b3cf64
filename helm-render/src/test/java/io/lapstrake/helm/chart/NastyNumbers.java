package io.lapstrake.helm.chart;

import java.math.BigInteger;
import java.util.List;

/** Numbers at the ends of what readers of YAML and JSON hold. */
final class NastyNumbers {

  /** Whole numbers around those that double precision holds, and 64 bits. */
  static final List<Number> LARGE =
      List.of(
          (1L << 53) - 1,
          (1L << 53) + 1,
          -(1L << 53) - 1,
          123456789012345678L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          new BigInteger("12345678901234567890"),
          new BigInteger("18446744073709551615"),
          new BigInteger("-9223372036854775809"),
          BigInteger.TEN.pow(21),
          BigInteger.TEN.pow(300));

  /** Decimals at the ends of what double precision holds. */
  static final List<Double> FINE =
      List.of(
          0.1, 0.30000000000000004, Double.MIN_VALUE, 1e-6, 1e20, 9.5e15, 1e22, Double.MAX_VALUE);

  private NastyNumbers() {}
}
