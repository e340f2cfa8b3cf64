package io.lapstrake.helm.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program {@code helm}, with a home of its own, so that nobody's settings count. */
final class BinaryHelm implements Judge {

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
  public String template(Request request) {
    List<String> words = rendering("template", request);
    words.add("--include-crds");
    if (request.kubernetes() != null) {
      words.add("--kube-version=" + request.kubernetes());
    }
    return call(words);
  }

  private static List<String> rendering(String command, Request request) {
    var words =
        new ArrayList<>(
            List.of(command, request.release(), request.chart().toString(), "--namespace=default"));
    request.values().forEach(file -> words.add("--values=" + file));
    return words;
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

  @Override
  public String notes(Request request) {
    List<String> words = rendering("install", request);
    words.add("--dry-run=client");
    return call(words);
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
