package io.lapstrake.core.stack;

import io.lapstrake.core.data.Data;
import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** One source of bindings of an environment; later layers win. */
sealed interface Layer {

  /**
   * What the layer gives; empty when it cannot be read.
   *
   * @param inputs the inputs that there are
   * @param problems takes what cannot be read
   */
  Optional<Given.Level> read(Inputs inputs, Problems problems);

  /** The layer of a values file's text; mistakes in it are kept for when it is used. */
  static Layer ofText(String file, String text) {
    var mistakes = new Problems();
    return new ValuesFile(YamlReader.readValues(file, text, mistakes), mistakes.sorted());
  }

  /** A values file as it was read, with the mistakes in it. */
  record ValuesFile(YamlDocument document, List<Problem> mistakes) implements Layer {
    @Override
    public Optional<Given.Level> read(Inputs inputs, Problems problems) {
      mistakes.forEach(problems::add);
      return mistakes.isEmpty() && document.tree() instanceof MapNode values
          ? Optional.of(Given.level(values, new Origin.ValuesFile(document)))
          : Optional.empty();
    }
  }

  /** A values file that cannot be opened. */
  record Unreadable(Problem why) implements Layer {
    @Override
    public Optional<Given.Level> read(Inputs inputs, Problems problems) {
      problems.add(why);
      return Optional.empty();
    }
  }

  /** A value from code. */
  record Code(Origin.Code origin) implements Layer {
    @Override
    public Optional<Given.Level> read(Inputs inputs, Problems problems) {
      return Optional.of(Given.under(origin.name(), origin.value(), origin));
    }
  }

  /**
   * What was read from a data source for an input; where it could not be read, later layers may
   * give the value all the same.
   */
  record Read(String input, Origin.Read origin, Data data) implements Layer {

    static Layer of(String input, DataSource source) {
      try {
        return new Read(input, new Origin.Read(input, source.name(), List.of()), source.read());
      } catch (ProblemException e) {
        var origin = new Origin.Read(input, source.name(), e.problems());
        return new Read(input, origin, Data.value(Literal.NULL));
      }
    }

    @Override
    public Optional<Given.Level> read(Inputs inputs, Problems problems) {
      return data.value(
              text -> new PairText(input, text, origin, inputs.around(input), problems).value())
          .map(value -> Given.under(input, value, origin));
    }
  }

  /** A pair {@code name=value}, whose text is read by the type of its input. */
  record Pair(String pair) implements Layer {
    @Override
    public Optional<Given.Level> read(Inputs inputs, Problems problems) {
      int sign = pair.indexOf('=');
      if (sign <= 0) {
        problems.add(
            "LAP-0109",
            "Not a pair of name and value",
            Place.of("--set " + pair),
            "A name, an equals sign and a value are needed.",
            "write it as name=value.");
        return Optional.empty();
      }
      var origin = new Origin.Pair(pair.substring(0, sign), pair.substring(sign + 1));
      return new PairText(
              origin.name(), origin.text(), origin, inputs.around(origin.name()), problems)
          .value()
          .map(value -> Given.under(origin.name(), value, origin));
    }
  }
}
