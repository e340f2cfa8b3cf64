package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A run of the tool in this process.
 *
 * @param status what the process would have ended with
 * @param out what was printed
 * @param err what was complained of
 */
record Run(int status, String out, String err) {

  static Run of(Blueprint blueprint, Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        Lapstrake.run(
            blueprint,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
