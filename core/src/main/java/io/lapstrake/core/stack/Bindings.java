package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Misfit;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.yaml.Json;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives each input its value out of what was given, as Helm and a chart's schema would. */
final class Bindings {

  private static final String GLOBAL = "global"; // Helm's own level; a chart's schema allows it

  private final String environment;
  private final Inputs inputs;
  private final Problems problems;
  private final SortedMap<String, Node> bound = new TreeMap<>();
  private final SortedMap<String, String> sources = new TreeMap<>();
  private final Map<String, Place> deleted = new TreeMap<>(); // by a null, which is here
  private final Map<String, Boolean> refused = new TreeMap<>();

  Bindings(String environment, Inputs inputs, Problems problems) {
    this.environment = environment;
    this.inputs = inputs;
    this.problems = problems;
  }

  /** The value of each input that has one; the others are absent. */
  SortedMap<String, Node> bind(Given.Level given, boolean everythingWasRead) {
    level(given, "", FieldPath.ROOT);
    for (Input<?> input : inputs.all()) {
      String name = input.name();
      if (bound.containsKey(name) || refused.containsKey(name)) {
        continue;
      }
      boolean isDeleted = deleted.containsKey(name);
      if (input.defaultValue().isPresent() && !isDeleted) {
        bound.put(name, taken(input, input.defaultValue().get()));
      } else if (!input.isOptional() && everythingWasRead) {
        missing(input);
      }
    }
    return bound;
  }

  /** What was read for each input that has its value from there. */
  SortedMap<String, String> sources() {
    return sources;
  }

  private static Node none(Shape shape) {
    boolean isMap =
        shape instanceof Shape.OfBlock
            || (shape instanceof Shape.Records records && records.form() == Shape.Form.MAP);
    return isMap ? MapNode.EMPTY : ListNode.EMPTY;
  }

  private static Node taken(Input<?> input, Node value) {
    return SecretLeaves.of(input, GivenNumbers.of(value));
  }

  private void level(Given.Level level, String prefix, FieldPath path) {
    level.entries().forEach((key, given) -> entry(prefix + key, given, path.key(key), prefix));
  }

  private void entry(String name, Given given, FieldPath path, String prefix) {
    var input = inputs.find(name);
    if (input.isPresent()) {
      input(input.get(), given, path);
    } else if (inputs.isLevel(name)) {
      level(name, given, path);
    } else if (!(prefix.isEmpty() && name.equals(GLOBAL)) && !prefix.startsWith(GLOBAL + ".")) {
      unknown(name, given, path);
    }
  }

  private void level(String name, Given given, FieldPath path) {
    if (given instanceof Given.Level level) {
      level(level, name + ".", path);
    } else if (isNull(given)) {
      inputs.below(name).forEach(input -> deleted.put(input.name(), at(given, path, false)));
    } else {
      inputs.below(name).forEach(input -> refused.put(input.name(), true));
      problems.add(
          "LAP-0103",
          "Value of the wrong type",
          at(given, path, true),
          name + " is no input but the level of others: " + namesBelow(name) + ".",
          "give a value to those instead.");
    }
  }

  private String namesBelow(String level) {
    return String.join(", ", inputs.below(level).stream().map(Input::name).toList());
  }

  private void input(Input<?> input, Given given, FieldPath path) {
    if (!given.origin().failures().isEmpty()) {
      refused.put(input.name(), true);
      given.origin().failures().forEach(problems::add);
      return;
    }
    given.origin().readFrom().ifPresent(it -> sources.put(input.name(), it));
    boolean secret = Inputs.holdsSecrets(input);
    if (isNull(given) && input.takesNull()) {
      bound.put(input.name(), taken(input, none(input.shape())));
      return;
    }
    if (isNull(given)) {
      deleted.put(input.name(), at(given, path, secret));
      return;
    }
    Node value = DefaultMerge.of(below(input), given.node());
    var misfits = Misfit.of(input, value);
    if (misfits.isEmpty()) {
      bound.put(input.name(), taken(input, value));
      return;
    }
    refused.put(input.name(), true);
    for (Misfit misfit : misfits) {
      Origin origin = given.originAt(misfit.path(), path).orElse(given.origin());
      Place place = origin.place(misfit.path(), secret);
      problems.add(
          code(misfit.kind()), summary(misfit.kind()), place, misfit.detail(), misfit.fix());
    }
  }

  /**
   * The default that is merged with; one with a secret in it is not, since charts do not have it.
   */
  private static Node below(Input<?> input) {
    return input
        .defaultValue()
        .filter(it -> !SecretLeaves.of(input, it).isSensitive())
        .orElse(Literal.NULL);
  }

  private static String code(Misfit.Kind kind) {
    return switch (kind) {
      case MISSING_FIELD -> "LAP-0101";
      case UNKNOWN_FIELD -> "LAP-0102";
      case TYPE -> "LAP-0103";
      case CONSTRAINT -> "LAP-0104";
      case KEY_TWICE -> "LAP-0107";
    };
  }

  private static String summary(Misfit.Kind kind) {
    return switch (kind) {
      case MISSING_FIELD -> "Input without a value";
      case UNKNOWN_FIELD -> "Unknown input";
      case TYPE -> "Value of the wrong type";
      case CONSTRAINT -> "Value not accepted";
      case KEY_TWICE -> "Two records with one key";
    };
  }

  private static boolean isNull(Given given) {
    return given instanceof Given.Leaf leaf && leaf.isNull();
  }

  private static Place at(Given given, FieldPath path, boolean secret) {
    return given.origin().place(path, secret);
  }

  private void unknown(String name, Given given, FieldPath path) {
    problems.add(
        "LAP-0102",
        "Unknown input",
        at(given, path, true),
        "There is no input " + name + ". " + inputs.insteadOf(name),
        "correct the name, or leave it out.");
  }

  private void missing(Input<?> input) {
    Place place = deleted.getOrDefault(input.name(), Place.of(environment).field(input.name()));
    String what = input.description().isEmpty() ? "" : " (" + input.description() + ")";
    String why = deleted.containsKey(input.name()) ? ": null deletes its default" : "";
    String example =
        input
            .example()
            .filter(it -> !input.isSensitive())
            .map(it -> ", such as " + Json.write(it))
            .orElse("");
    problems.add(
        "LAP-0101",
        "Input without a value",
        place,
        input.name() + what + " has no value" + why + ".",
        "give it one" + example + ".");
  }
}
