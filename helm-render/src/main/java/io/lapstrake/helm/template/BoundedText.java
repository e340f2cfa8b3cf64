package io.lapstrake.helm.template;

import java.io.Writer;

/** Takes what a run prints, up to a limit. */
final class BoundedText extends Writer {

  private static final int MOST_CHARS = 8 << 20;

  private final StringBuilder text = new StringBuilder();

  @Override
  public void write(char[] chars, int from, int count) {
    room(count);
    text.append(chars, from, count);
  }

  @Override
  public void write(String more) {
    room(more.length());
    text.append(more);
  }

  private void room(int count) {
    if (text.length() + count > MOST_CHARS) {
      throw new Run.Ended("The text is longer than " + MOST_CHARS + " characters.");
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
