package io.lapstrake.helm.gotemplate;

/** What a rendering may still take of its limits; for one thread at a time. */
final class Budget {

  private final Limits limits;
  private long bytesLeft;
  private long stepsLeft;

  Budget(Limits limits) {
    this.limits = limits;
    this.bytesLeft = limits.bytes();
    this.stepsLeft = limits.steps();
  }

  void steps(int count) {
    stepsLeft -= count;
    if (stepsLeft < 0) {
      throw new LimitReached("the rendering takes more than " + limits.steps() + " steps");
    }
  }

  long bytesLeft() {
    return bytesLeft;
  }

  void bytes(long count) {
    bytesLeft -= count;
    if (bytesLeft < 0 || count < 0) {
      throw new LimitReached("the rendering makes more than " + limits.bytes() + " bytes");
    }
  }
}
