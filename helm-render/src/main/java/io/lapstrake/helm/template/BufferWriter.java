package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Options;
import java.io.IOException;
import java.io.Writer;

/** Writes where Handlebars wants the text of a block. */
final class BufferWriter extends Writer {

  private final Options.Buffer buffer;

  BufferWriter(Options.Buffer buffer) {
    this.buffer = buffer;
  }

  @Override
  public void write(char[] chars, int from, int count) throws IOException {
    buffer.append(new String(chars, from, count));
  }

  @Override
  public void write(String text) throws IOException {
    buffer.append(text);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
