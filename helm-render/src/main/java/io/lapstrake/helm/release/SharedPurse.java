package io.lapstrake.helm.release;

import java.util.function.LongConsumer;

/** Takes what one reader pays, and hands it on in larger sums, since many read at once. */
final class SharedPurse implements LongConsumer {

  private static final long SUM = 16 << 10;

  private final LongConsumer bytes;
  private long owed;

  /**
   * Pays from somebody's purse.
   *
   * @param bytes takes how many bytes are to be paid, of one reader at a time
   */
  SharedPurse(LongConsumer bytes) {
    this.bytes = bytes;
  }

  @Override
  public void accept(long count) {
    owed += count;
    if (owed >= SUM) {
      settle();
    }
  }

  /** Hands on what is left. */
  void settle() {
    long sum = owed;
    owed = 0;
    synchronized (bytes) {
      bytes.accept(sum);
    }
  }
}
