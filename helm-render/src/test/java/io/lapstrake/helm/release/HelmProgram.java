package io.lapstrake.helm.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program {@code helm}, with a home of its own, so that nobody's settings count. Helm 3 asks for
 * a cluster before it tells notes, so only Helm 4 tells them.
 */
final class HelmProgram implements HelmSide {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path program;
  private final Path home;
  private final String version;

  /**
   * A program.
   *
   * @param home an empty folder
   */
  HelmProgram(Path program, Path home) throws IOException {
    this.program = program;
    this.home = home;
    String said = call(List.of("version", "--template", "{{ .Version }}"));
    if (said == null) {
      throw new IOException(program + " tells no version");
    }
    this.version = said.strip();
  }

  /** The programs that the system property {@code lapstrake.helm} names and that are there. */
  static List<Path> all() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("lapstrake.helm", ""))
        .filter(each -> !each.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .toList();
  }

  @Override
  public String version() {
    return version;
  }

  /**
   * With the notes of another side, where it tells none. What the other refuses, it refuses too:
   * Helm 3.17 takes some of what Helm 3.21 does not.
   */
  HelmSide withNotesOf(HelmSide other) {
    return one -> {
      HelmAnswer own = answer(one);
      HelmAnswer further = other.answer(one);
      return own == null || further == null ? null : own.orNotesOf(further);
    };
  }

  /** Whether it is a Helm 4. */
  boolean isHelm4() {
    return version.startsWith("v4.");
  }

  @Override
  public @Nullable HelmAnswer answer(ConformanceCase one) throws IOException {
    String printed = call(words("template", one, "--kube-version=1.32.0", "--include-crds"));
    if (printed == null) {
      return null;
    }
    Set<Section> sections = EnumSet.allOf(Section.class);
    String notes = isHelm4() ? notes(one) : null;
    if (notes == null) {
      sections.remove(Section.NOTES);
    }
    return new HelmAnswer(HelmAnswer.withNotes(printed, notes == null ? "" : notes), sections);
  }

  private @Nullable String notes(ConformanceCase one) throws IOException {
    String release = call(words("install", one, "--dry-run=client", "--output=json"));
    return release == null ? null : JSON.readTree(release).path("info").path("notes").asText("");
  }

  private static List<String> words(String command, ConformanceCase one, String... further) {
    var words = new ArrayList<>(List.of(command, "release", one.chart().toString()));
    words.add("--namespace=default");
    one.values().ifPresent(file -> words.add("--values=" + file));
    words.addAll(List.of(further));
    return words;
  }

  /** What it prints; nothing where it fails. */
  @Nullable String call(List<String> words) throws IOException {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(words);
    Path out = Files.createTempFile(home, "out", ".txt");
    var builder = new ProcessBuilder(command);
    builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    settle(builder.environment());
    try {
      int status = builder.start().waitFor();
      return status == 0 ? new String(Files.readAllBytes(out), StandardCharsets.UTF_8) : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(out);
    }
  }

  private void settle(Map<String, String> environment) {
    environment.keySet().removeIf(key -> key.startsWith("HELM_") || key.startsWith("KUBE"));
    environment.put("HOME", home.toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("XDG_DATA_HOME", home.resolve("data").toString());
  }
}
