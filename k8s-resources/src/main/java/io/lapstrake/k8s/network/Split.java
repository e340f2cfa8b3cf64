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
 *
 * @param <T> what the shares go to, such as {@link ServicePort}
 */
public final class Split<T> {

  private static final int WHOLE = 100;

  private final List<Share<T>> shares;

  private Split(List<Share<T>> shares) {
    this.shares = shares;
  }

  /**
   * A part of the traffic.
   *
   * @param percent of a hundred
   * @param to where it goes
   * @param <T> what that is
   */
  public record Share<T>(Value<Integer> percent, T to) {}

  /** The first share. */
  public static <T> Split<T> of(int percent, T to) {
    return of(Literal.of(percent), to);
  }

  /** The first share. */
  public static <T> Split<T> of(Value<Integer> percent, T to) {
    return new Split<>(List.of(new Share<>(percent, to)));
  }

  /**
   * Some percent to a new release, and the rest to the one that is there.
   *
   * @throws IllegalArgumentException when the percentage is not from 0 to 100
   */
  public static <T> Split<T> canary(T stable, T canary, int percent) {
    if (percent < 0 || percent > WHOLE) {
      throw new IllegalArgumentException("A percentage is 0 to 100, not " + percent);
    }
    return of(WHOLE - percent, stable).and(percent, canary);
  }

  /** One more share. */
  public Split<T> and(int percent, T to) {
    return and(Literal.of(percent), to);
  }

  /** One more share. */
  public Split<T> and(Value<Integer> percent, T to) {
    var more = new ArrayList<>(shares);
    more.add(new Share<>(percent, to));
    return new Split<>(List.copyOf(more));
  }

  /** The shares, in the order in which they were said. */
  public List<Share<T>> shares() {
    return shares;
  }

  /** Whether the shares make a hundred, as far as that is known before they are bound. */
  public boolean isWhole() {
    int sum = 0;
    for (Share<T> share : shares) {
      if (!(share.percent() instanceof Literal<?> known)) {
        return true;
      }
      sum += Integer.parseInt(known.inText());
    }
    return sum == WHOLE;
  }
}
