package io.lapstrake.helm.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program {@code helm}, with a home of its own, so that nobody's settings count. */
final class BinaryHelm implements Judge {

  /** What Helm 3.17 loses, or fails at, when it hands values as JSON to a reader of YAML. */
  private static final Pattern MISREAD =
      Pattern.compile("\"<<\":|[\\x7f-\\x9f\\ufffe\\uffff]|(?i:\\\\x7f|\\\\u00[789]|\\\\ufff[ef])");

  private final Path program;
  private final String name;

  BinaryHelm(Path program) {
    this.program = program;
    name = "helm " + call(List.of("version", "--template", "{{ .Version }}"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean reads(String valuesFile) {
    return !name.startsWith("helm v3.17.") || !MISREAD.matcher(valuesFile).find();
  }

  @Override
  public String template(Request request) {
    var words = new ArrayList<>(List.of("template", request.release(), request.chart().toString()));
    words.add("--namespace=default");
    if (request.has(Omitted.DEFINITIONS)) {
      words.add("--include-crds");
    }
    if (!request.has(Omitted.HOOKS)) {
      words.add("--no-hooks");
    }
    if (!request.has(Omitted.TESTS)) {
      words.add("--skip-tests");
    }
    request.values().forEach(file -> words.add("--values=" + file));
    if (request.kubernetes() != null) {
      words.add("--kube-version=" + request.kubernetes());
    }
    return call(words);
  }

  @Override
  public String lint(Path chart, List<Path> values) {
    var words = new ArrayList<>(List.of("lint", "--strict", chart.toString()));
    values.forEach(file -> words.add("--values=" + file));
    try {
      return call(words);
    } catch (IllegalStateException refused) {
      return "[ERROR] " + refused.getMessage();
    }
  }

  @Override
  public Path packageTo(Path chart, Path destination) {
    call(List.of("package", chart.toString(), "--destination=" + destination));
    try (Stream<Path> archives = Files.list(destination)) {
      return archives.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String show(Path chart, String part) {
    return call(List.of("show", part, chart.toString()));
  }

  private String call(List<String> words) {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(words);
    try (var home = new ScratchFolder()) {
      Path out = home.resolve("out");
      Path err = home.resolve("err");
      var builder = new ProcessBuilder(command);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      settle(builder.environment(), home);
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(Files.readString(out) + Files.readString(err));
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void settle(Map<String, String> environment, ScratchFolder home) {
    environment.keySet().removeIf(key -> key.startsWith("HELM_") || key.startsWith("KUBE"));
    environment.put("HOME", home.resolve("home").toString());
    environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    environment.put("XDG_DATA_HOME", home.resolve("data").toString());
  }
}
