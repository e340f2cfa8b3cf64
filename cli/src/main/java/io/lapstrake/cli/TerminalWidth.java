package io.lapstrake.cli;

import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** How wide a terminal is, in columns. */
final class TerminalWidth {

  private static final int NARROWEST = 20; // in which a plan can be read
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{1,3}");

  private TerminalWidth() {}

  /**
   * What the shell says of its terminal, else what the terminal itself does; never less than can be
   * read.
   *
   * @param columns what the shell says; null where it says nothing
   * @param asked asks the terminal
   */
  static int of(@Nullable String columns, IntSupplier asked) {
    boolean isSaid = columns != null && NUMBER.matcher(columns).matches();
    return Math.max(NARROWEST, isSaid ? Integer.parseInt(columns) : asked.getAsInt());
  }

  /** What {@code stty} or {@code mode} say; 80 where there is neither. */
  static int asked() {
    return CommandSpec.create().usageMessage().autoWidth(true).width();
  }
}
