package io.lapstrake.helm.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hooks in a chart's templates, made to look like other objects, for a Helm that prints none. */
final class DisguisedHooks {

  private static final Pattern HOOK = Pattern.compile("(?m)^( *)helm\\.sh/hook: ");
  private static final Pattern NO_TEST =
      Pattern.compile(HOOK.pattern() + "(?!.*\\btest\\b)", Pattern.MULTILINE);
  private static final String DISGUISE = "disguised.helm.sh/hook: ";

  private DisguisedHooks() {}

  /** Whether a chart has any. */
  static boolean areIn(Path chart) {
    return files(chart).stream().anyMatch(file -> HOOK.matcher(read(file)).find());
  }

  /** Disguises those of a chart, or those that are no tests. */
  static void putOn(Path chart, boolean onTestsToo) throws IOException {
    for (Path file : files(chart)) {
      Pattern which = onTestsToo ? HOOK : NO_TEST;
      Files.writeString(file, which.matcher(read(file)).replaceAll("$1" + DISGUISE));
    }
  }

  /** What was printed, as it would be without disguise. */
  static String takenOff(String printed) {
    return printed.replace(DISGUISE, "helm.sh/hook: ");
  }

  private static List<Path> files(Path chart) {
    try (Stream<Path> all = Files.walk(chart)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().contains("/templates/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
