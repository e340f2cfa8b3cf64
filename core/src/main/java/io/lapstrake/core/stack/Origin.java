package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What gave a value, for messages. */
sealed interface Origin {

  /**
   * Where a value was given.
   *
   * @param path where it stands in the values
   * @param secret whether the value may be one that is not to be shown
   */
  Place place(FieldPath path, boolean secret);

  /** Why there is no value, where there should be one. */
  default List<Problem> failures() {
    return List.of();
  }

  /** What was read, for those who want to know; empty for what was simply given. */
  default Optional<String> readFrom() {
    return Optional.empty();
  }

  /** A values file. */
  record ValuesFile(YamlDocument document) implements Origin {
    @Override
    public Place place(FieldPath path, boolean secret) {
      return Place.of(document.file()).field(path).source(document.at(path));
    }
  }

  /** A pair of a name and the text of its value. */
  record Pair(String name, String text) implements Origin {
    @Override
    public Place place(FieldPath path, boolean secret) {
      return below(Place.of("--set " + name + "=" + (secret ? "…" : text)), name, path);
    }
  }

  /**
   * Data that was read.
   *
   * @param failures why it could not be read; empty where it was
   */
  record Read(String name, String from, List<Problem> failures) implements Origin {
    @Override
    public Place place(FieldPath path, boolean secret) {
      return below(Place.of(from), name, path);
    }

    @Override
    public Optional<String> readFrom() {
      return Optional.of(from);
    }
  }

  /** A call in the user's code. */
  record Code(String name, Node value, @Nullable Source source) implements Origin {
    @Override
    public Place place(FieldPath path, boolean secret) {
      String shown = secret ? "…" : Json.write(value);
      String call = "with(\"" + name + "\", " + shown + ")";
      return below(Place.of(call).source(source), name, path);
    }
  }

  private static Place below(Place place, String name, FieldPath path) {
    return path.equals(FieldPath.of(name.split("\\."))) ? place : place.field(path);
  }
}
