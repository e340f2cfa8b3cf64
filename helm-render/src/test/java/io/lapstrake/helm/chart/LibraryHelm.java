package io.lapstrake.helm.chart;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Helm 3 as a native library. */
final class LibraryHelm implements Judge {

  @Override
  public String name() {
    return "the library";
  }

  @Override
  public boolean reads(String valuesFile) {
    return true;
  }

  /** The library leaves out what lies in crds/, which Helm prints first, and all hooks. */
  @Override
  public String template(Request request) {
    String templates = withHooks(request);
    String definitions = request.has(Omitted.DEFINITIONS) ? show(request.chart(), "crds") : "";
    return definitions.isBlank() ? templates : definitions.strip() + "\n" + templates;
  }

  /** It prints hooks when they do not look like ones; of an archive it prints none. */
  private String withHooks(Request request) {
    if (!request.has(Omitted.HOOKS)
        || !Files.isDirectory(request.chart())
        || !DisguisedHooks.areIn(request.chart())) {
      return withoutDefinitions(request);
    }
    try (var copy = new ScratchFolder()) {
      Path disguised = copy.copyOf(request.chart());
      DisguisedHooks.putOn(disguised, request.has(Omitted.TESTS));
      return DisguisedHooks.takenOff(withoutDefinitions(request.on(disguised)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the library prints by itself. */
  String withoutDefinitions(Request request) {
    TemplateCommand command =
        new Helm(request.chart()).template().withName(request.release()).withNamespace("default");
    request.values().forEach(command::withValuesFile);
    if (request.kubernetes() != null) {
      command.withKubeVersion(request.kubernetes());
    }
    return command.call();
  }

  /** The library's lint takes no files of values: they go into those of a copy of the chart. */
  @Override
  public String lint(Path chart, List<Path> values) {
    try (var copy = new ScratchFolder()) {
      Path copied = copy.copyOf(chart);
      Path defaults = copied.resolve("values.yaml");
      Map<Object, Object> merged = read(defaults);
      for (Path file : values) {
        merge(merged, read(file));
      }
      Files.writeString(defaults, new Yaml().dump(merged));
      return String.join("\n", new Helm(copied).lint().strict().call().getMessages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // a file of values is a map, and so is what lies deeper in it
  private static Map<Object, Object> read(Path file) throws IOException {
    return (Map<Object, Object>) PlainYaml.read(Files.readString(file)).get(0);
  }

  @SuppressWarnings("unchecked")
  private static void merge(Map<Object, Object> below, Map<Object, Object> above) {
    above.forEach(
        (key, value) -> {
          if (value instanceof Map && below.get(key) instanceof Map<?, ?> before) {
            merge((Map<Object, Object>) before, (Map<Object, Object>) value);
          } else {
            below.put(key, value);
          }
        });
  }

  @Override
  public Path packageTo(Path chart, Path destination) {
    new Helm(chart).packageIt().withDestination(destination).call();
    try (Stream<Path> archives = Files.list(destination)) {
      return archives.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String show(Path chart, String part) {
    var show = new Helm(chart).show();
    return switch (part) {
      case "chart" -> show.chart().call();
      case "readme" -> show.readme().call();
      case "crds" -> Objects.requireNonNullElse(show.crds().call(), "");
      default -> throw new IllegalArgumentException(part);
    };
  }

  /** What {@code helm install} shows at the end; the programs ask for a cluster even to try it. */
  String notes(Request request) {
    InstallCommand command =
        new Helm(request.chart()).install().withName(request.release()).withNamespace("default");
    request.values().forEach(command::withValuesFile);
    return command.clientOnly().withDryRunOption(DryRun.CLIENT).call().getOutput();
  }
}
