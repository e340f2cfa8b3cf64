package io.lapstrake.examples.chart;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.core.yaml.YamlWriter;
import io.lapstrake.examples.forecast.Forecasts;
import io.lapstrake.examples.shop.Shop;
import io.lapstrake.helm.chart.Chart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An example of this project, whose folder lies beside this module's. */
enum Example {
  SHOP("quickstart"),
  FORECASTS("batch-and-gpu");

  private final String folder;

  Example(String folder) {
    this.folder = folder;
  }

  private Blueprint blueprint() {
    return switch (this) {
      case SHOP -> new Shop();
      case FORECASTS -> new Forecasts();
    };
  }

  Stack stack() {
    return blueprint().stack();
  }

  Chart chart() {
    return Chart.of(blueprint());
  }

  /** The text of each of its environments' files. */
  List<String> environments() {
    try (Stream<Path> files = Files.list(Path.of("..", folder, "environments"))) {
      var texts = new ArrayList<String>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For each way in which its flags can be set, one values file for each flag. */
  List<List<String>> flags() {
    List<List<String>> settings = List.of(List.of());
    for (Input<?> input : stack().link().inputs().values()) {
      if (input.type() == ValueType.FLAG) {
        settings =
            settings.stream()
                .flatMap(before -> Stream.of(and(before, input, true), and(before, input, false)))
                .toList();
      }
    }
    return settings;
  }

  private static List<String> and(List<String> before, Input<?> flag, boolean value) {
    return Stream.concat(before.stream(), Stream.of(set(flag, value))).toList();
  }

  private static String set(Input<?> flag, boolean value) {
    return YamlWriter.write(MapNode.EMPTY.set(Literal.of(value), flag.name().split("\\.", -1)));
  }
}
