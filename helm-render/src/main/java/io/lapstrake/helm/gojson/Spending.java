package io.lapstrake.helm.gojson;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.function.LongConsumer;

/**
 * Pays for what a text is read as: a few characters of YAML, JSON or TOML can be a value, which
 * takes far more memory than they.
 */
public final class Spending {

  /** What a value takes: about the bytes of an empty map, or of an entry. */
  private static final int VALUE = 64;

  private static final long MOST = 64L << 20;

  private final LongConsumer bytes;

  /**
   * Pays from somebody's purse.
   *
   * @param bytes takes how many bytes are to be paid; throws where they are too many
   */
  public Spending(LongConsumer bytes) {
    this.bytes = bytes;
  }

  /**
   * Pays for one text, of which as many values as Helm's largest file may hold are more than
   * enough.
   */
  public static Spending ofOneText() {
    return new Spending(new Purse());
  }

  /** Pays for values. */
  public void values(long count) {
    bytes.accept(count * VALUE);
  }

  private static final class Purse implements LongConsumer {

    private long left = MOST;

    @Override
    public void accept(long taken) {
      left -= taken;
      if (left < 0) {
        throw new TemplateFailure("it holds more than " + MOST / VALUE + " values");
      }
    }
  }
}
