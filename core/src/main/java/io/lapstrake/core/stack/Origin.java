package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.core.yaml.YamlDocument;
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
