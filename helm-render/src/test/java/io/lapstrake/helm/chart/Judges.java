package io.lapstrake.helm.chart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * All that judge: Helm as a library, and the programs that the system property {@code
 * lapstrake.helm} names, with the path separator between them. They have to agree.
 */
final class Judges {

  /** Built once: asking a program for its version takes as long as rendering. */
  private static final List<Judge> ALL = all();

  private Judges() {}

  static List<Judge> named() {
    return ALL;
  }

  private static List<Judge> all() {
    var judges = new ArrayList<Judge>();
    judges.add(new LibraryHelm());
    for (Path program : programs()) {
      if (Files.isExecutable(program)) {
        judges.add(new BinaryHelm(program));
      }
    }
    return List.copyOf(judges);
  }

  /** The programs that were asked for, whether they are there or not. */
  static List<Path> programs() {
    String named = System.getProperty("lapstrake.helm", "");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(named)
        .filter(each -> !each.isBlank())
        .map(Path::of)
        .toList();
  }

  /** Why a program cannot be run; fetching one leaves its reason beside where it would lie. */
  static Optional<String> whyMissing(Path program) {
    if (Files.isExecutable(program)) {
      return Optional.empty();
    }
    Path reason = program.resolveSibling("unavailable.txt");
    try {
      return Optional.of(
          Files.exists(reason) ? Files.readString(reason).strip() : "There is no " + program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What all say, which is compared in some form of it; the words are those of the first.
   *
   * @throws IllegalStateException with what each says, when all refuse
   * @throws AssertionError when they do not agree
   */
  static String agreed(Function<Judge, String> question, Function<String, Object> form) {
    return agreed(ALL, question, form);
  }

  /** The same, but only of those that read values files of such texts as they are. */
  static String agreedOn(
      List<String> valuesFiles, Function<Judge, String> question, Function<String, Object> form) {
    List<Judge> readers =
        ALL.stream().filter(judge -> valuesFiles.stream().allMatch(judge::reads)).toList();
    return agreed(readers, question, form);
  }

  private static String agreed(
      List<Judge> judges, Function<Judge, String> question, Function<String, Object> form) {
    List<Verdict> verdicts = judges.stream().map(judge -> Verdict.of(judge, question)).toList();
    Verdict first = verdicts.get(0);
    for (Verdict other : verdicts.subList(1, verdicts.size())) {
      if (!first.agrees(other, form)) {
        throw new AssertionError("They do not agree:\n" + first + "\n" + other);
      }
    }
    if (first.refused()) {
      throw new IllegalStateException(
          String.join("\n", verdicts.stream().map(Verdict::words).toList()));
    }
    return first.words();
  }

  /** What one says: what it prints, or why it refuses. */
  private record Verdict(String judge, boolean refused, String words) {

    static Verdict of(Judge judge, Function<Judge, String> question) {
      try {
        return new Verdict(judge.name(), false, question.apply(judge));
      } catch (IllegalStateException refused) {
        return new Verdict(judge.name(), true, String.valueOf(refused.getMessage()));
      }
    }

    boolean agrees(Verdict other, Function<String, Object> form) {
      return refused == other.refused
          && (refused || form.apply(words).equals(form.apply(other.words)));
    }

    @Override
    public String toString() {
      return judge + (refused ? " refuses:\n" : " prints:\n") + words;
    }
  }
}
