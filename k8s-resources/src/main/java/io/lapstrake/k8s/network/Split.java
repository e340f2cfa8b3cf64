package io.lapstrake.k8s.network;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Traffic in shares of a hundred: for a canary, for one of two variants, for a slow move.
 *
 * <pre>{@code
 * Split.of(90, stable.port("http")).and(10, canary.port("http"))
 * }</pre>
 *
 * <p>The shares make 100 together; where all of them are known and do not, it is a problem. A share
 * that needs binding goes to a Service of the namespace of whoever splits.
 */
public final class Split {

  private static final int WHOLE = 100;

  private final List<Share> shares;

  private Split(List<Share> shares) {
    this.shares = shares;
  }

  /**
   * A part of the traffic.
   *
   * @param percent of a hundred
   * @param port where it goes
   */
  public record Share(Value<Integer> percent, ServicePort port) {}

  /** The first share. */
  public static Split of(int percent, ServicePort port) {
    return of(Literal.of(percent), port);
  }

  /** The first share. */
  public static Split of(Value<Integer> percent, ServicePort port) {
    return new Split(List.of(new Share(percent, port)));
  }

  /**
   * Some percent to a new release, and the rest to the one that is there.
   *
   * @throws IllegalArgumentException when the percentage is not from 0 to 100
   */
  public static Split canary(ServicePort stable, ServicePort canary, int percent) {
    if (percent < 0 || percent > WHOLE) {
      throw new IllegalArgumentException("A percentage is 0 to 100, not " + percent);
    }
    return of(WHOLE - percent, stable).and(percent, canary);
  }

  /** One more share. */
  public Split and(int percent, ServicePort port) {
    return and(Literal.of(percent), port);
  }

  /** One more share. */
  public Split and(Value<Integer> percent, ServicePort port) {
    var more = new ArrayList<>(shares);
    more.add(new Share(percent, port));
    return new Split(List.copyOf(more));
  }

  /** The shares, in the order in which they were said. */
  public List<Share> shares() {
    return shares;
  }

  /** Whether the shares make a hundred, as far as that is known before they are bound. */
  public boolean isWhole() {
    int sum = 0;
    for (Share share : shares) {
      if (!(share.percent() instanceof Literal<?> known)) {
        return true;
      }
      sum += Integer.parseInt(known.inText());
    }
    return sum == WHOLE;
  }
}
