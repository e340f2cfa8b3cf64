package io.lapstrake.helm.gotemplate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/**
 * A file of cases, and beside it what real Helm made of each: {@code {"output": …}} or {@code
 * {"error": …}} by the case's name, a line each.
 *
 * <p>A case is a map of a name, a template and, if it has some, values; values of a map with the
 * key {@code values} alone hold for all cases after it.
 */
public final class CaseFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** The cases of a file. */
  public CaseFile(Path file) {
    this.file = file;
  }

  /** All of them, in their order. */
  @SuppressWarnings("unchecked") // it is as its Javadoc says
  public List<Case> cases() {
    var cases = new ArrayList<Case>();
    Map<String, Object> values = Map.of();
    for (Object each : (Iterable<Object>) new Yaml().load(read(file))) {
      var given = (Map<String, Object>) each;
      if (!given.containsKey("template")) {
        values = (Map<String, Object>) required(given, "values");
        continue;
      }
      Object own = Objects.requireNonNullElse(given.get("values"), values);
      String name = (String) required(given, "name");
      String template = (String) required(given, "template");
      cases.add(new Case(name, template, (Map<String, Object>) own));
    }
    return cases;
  }

  private static Object required(Map<String, Object> given, String key) {
    return Objects.requireNonNull(given.get(key), () -> "a case lacks its " + key + ": " + given);
  }

  /** What Helm made of each case when it was asked last, by the cases' names. */
  public Map<String, Outcome> expected() {
    try {
      return Files.exists(answers())
          ? JSON.readValue(read(answers()), new TypeReference<LinkedHashMap<String, Outcome>>() {})
          : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what Helm makes of each case now. */
  public void write(Map<String, Outcome> outcomes) {
    try {
      var lines = new ArrayList<String>();
      for (Map.Entry<String, Outcome> each : outcomes.entrySet()) {
        String name = JSON.writeValueAsString(each.getKey());
        lines.add(name + ": " + JSON.writeValueAsString(each.getValue()));
      }
      Files.writeString(answers(), "{\n" + String.join(",\n", lines) + "\n}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path answers() {
    String name = file.getFileName().toString().replaceFirst("\\.yaml$", ".helm.json");
    return file.resolveSibling(name);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
