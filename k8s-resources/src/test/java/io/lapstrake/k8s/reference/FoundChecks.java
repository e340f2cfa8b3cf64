package io.lapstrake.k8s.reference;

import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Knows which checks find something in objects of a kind, by what they find in their tests. */
final class FoundChecks {

  private static final Path CASES = Path.of("src", "test", "resources", "checks");

  private FoundChecks() {}

  /** The checks that found something in an object of a kind, in the order of their codes. */
  static List<Check> in(String kind) {
    Pattern place = Pattern.compile("(?m)^  at [^,\\s]*/" + kind + "/");
    return Checks.standard().all().stream()
        .filter(check -> place.matcher(text(check)).find())
        .toList();
  }

  private static String text(Check check) {
    try {
      return Files.readString(CASES.resolve(check.name()).resolve("found.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
