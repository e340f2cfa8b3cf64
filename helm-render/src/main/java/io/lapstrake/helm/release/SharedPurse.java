package io.lapstrake.helm.release;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.function.LongConsumer;

/** What a rendering has left for the values of its documents, which are read on many threads. */
final class SharedPurse {

  /** So much is owed before it is paid, since a value is small and many pay. */
  private static final long SUM = 16 << 10;

  private long left = Long.MAX_VALUE;
  private long spent;

  /** Tells how much there is in all. */
  synchronized void holds(long bytes) {
    left = bytes;
  }

  /** How much was spent in all. */
  synchronized long spent() {
    return spent;
  }

  private synchronized boolean pay(long bytes) {
    spent += bytes;
    return spent <= left;
  }

  /** Takes what one reader pays, and hands it on in sums. */
  final class Share implements LongConsumer {

    private long owed;

    @Override
    public void accept(long bytes) {
      owed += bytes;
      if (owed >= SUM && !settle()) {
        throw new TemplateFailure("its documents hold more than the rendering has left");
      }
    }

    /** Pays what is owed; false if there was not enough. */
    boolean settle() {
      long sum = owed;
      owed = 0;
      return pay(sum);
    }
  }
}
