package io.lapstrake.core.state;

import io.lapstrake.core.manifest.Sha256;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.yaml.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What Lapstrake's own files are wrapped in: a JSON object of a format, a checksum and a content.
 * No byte of such a file can change without being noticed.
 *
 * @param code of the problem that a broken file is
 * @param summary of that problem
 * @param fix of that problem
 * @param newer what a file of a newer format is
 */
public record Seal(String code, String summary, String fix, Newer newer) {

  /**
   * The problem that a file of a newer format is.
   *
   * @param code of it
   * @param summary of it
   */
  public record Newer(String code, String summary) {
    private static final Newer STATE = new Newer("LAP-0602", "State of a newer format");
  }

  /** The format that is written, and the newest that is read; so are all before it. */
  public static final int FORMAT = 3;

  private static final String START = start(FORMAT);
  private static final String MIDDLE = "\",\"content\":";
  private static final String END = "}\n";
  private static final int CONTENT = START.length() + Sha256.LENGTH + MIDDLE.length();
  private static final int FORMAT_AT = "{\"format\":".length();
  private static final int LONGEST_FORMAT = 32;
  private static final Pattern NEWER = Pattern.compile("\\{\"format\":([1-9][0-9]*)[,}]");

  private static String start(int format) {
    return "{\"format\":" + format + ",\"checksum\":\"";
  }

  /** A seal of files that belong to the state. */
  public Seal(String code, String summary, String fix) {
    this(code, summary, fix, Newer.STATE);
  }

  /** A file around a JSON text. */
  public static byte[] close(String json) {
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[CONTENT + content.length + END.length()];
    String start = START + checksum(FORMAT, content, 0, content.length) + MIDDLE;
    System.arraycopy(start.getBytes(StandardCharsets.UTF_8), 0, file, 0, CONTENT);
    System.arraycopy(content, 0, file, CONTENT, content.length);
    System.arraycopy(
        END.getBytes(StandardCharsets.UTF_8), 0, file, CONTENT + content.length, END.length());
    return file;
  }

  /** The checksum in a file that {@link #close} wrote. */
  public static String checksum(byte[] file) {
    return new String(file, START.length(), Sha256.LENGTH, StandardCharsets.UTF_8);
  }

  /** The format of a file that was opened. */
  static int format(byte[] file) {
    return file[FORMAT_AT] - '0';
  }

  /**
   * The JSON text in a file.
   *
   * @param name what the file is called in problems
   * @param problems takes what is wrong
   * @return empty when the file is broken or of a newer format
   */
  public Optional<String> open(String name, byte[] file, Problems problems) {
    if (isWhole(file)) {
      int length = file.length - CONTENT - END.length();
      return Optional.of(new String(file, CONTENT, length, StandardCharsets.UTF_8));
    }
    Matcher later =
        NEWER.matcher(
            new String(
                file, 0, Math.min(file.length, LONGEST_FORMAT), StandardCharsets.ISO_8859_1));
    if (later.lookingAt() && isNewer(later.group(1))) {
      newer(name, later.group(1), FORMAT, problems);
    } else {
      broken(name, flaw(name, file), problems);
    }
    return Optional.empty();
  }

  private static boolean isNewer(String format) {
    return format.length() > 1 || format.charAt(0) - '0' > FORMAT;
  }

  private static boolean isWhole(byte[] file) {
    int end = file.length - END.length();
    return end >= CONTENT
        && IntStream.rangeClosed(1, FORMAT).anyMatch(format -> isWhole(file, format, end))
        && holds(file, CONTENT - MIDDLE.length(), MIDDLE)
        && holds(file, end, END);
  }

  private static boolean isWhole(byte[] file, int format, int end) {
    return holds(file, 0, start(format))
        && checksum(file).equals(checksum(format, file, CONTENT, end));
  }

  /** The first format's is over the content alone; since then it is over the format as well. */
  private static String checksum(int format, byte[] bytes, int from, int to) {
    return format == 1
        ? Sha256.of(bytes, from, to)
        : Sha256.of(start(format).getBytes(StandardCharsets.UTF_8), bytes, from, to);
  }

  private static boolean holds(byte[] file, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (file[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String flaw(String name, byte[] file) {
    if (file.length == 0) {
      return "It is empty.";
    }
    var mistakes = new Problems();
    Json.read(name, new String(file, StandardCharsets.UTF_8), mistakes);
    Optional<Source> at = mistakes.sorted().stream().findFirst().flatMap(it -> it.place().line());
    return at.map(source -> "It is no JSON at " + source + ".")
        .orElse("Its checksum is not that of its content.");
  }

  /**
   * Reports a file of a newer format.
   *
   * @param format its format
   * @param newest the newest that is read
   */
  public void newer(String name, Object format, int newest, Problems problems) {
    problems.add(
        newer.code(),
        newer.summary(),
        Place.of(name),
        "It has format " + format + "; this version reads up to " + newest + ".",
        "use the version of Lapstrake that wrote it, or a newer one.");
  }

  /** Reports a file that cannot be what was written. */
  public void broken(String name, String why, Problems problems) {
    problems.add(code, summary, Place.of(name), why, fix);
  }
}
