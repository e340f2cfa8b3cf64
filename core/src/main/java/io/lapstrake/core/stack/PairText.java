package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the text of a pair by the type of its input. What is no number where one is needed stays
 * text, and is refused as such. {@code null} is null, but for texts.
 */
final class PairText implements Shape.Cases<Optional<Node>> {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,99})");

  private final String name;
  private final String text;
  private final Origin origin;
  private final Optional<Input<?>> input;
  private final Problems problems;

  /**
   * Reads a text.
   *
   * @param name the input's, or that of something in it
   * @param origin what gave the text
   */
  PairText(String name, String text, Origin origin, Optional<Input<?>> input, Problems problems) {
    this.name = name;
    this.text = text;
    this.origin = origin;
    this.input = input;
    this.problems = problems;
  }

  /** The value; empty when the text cannot be read, which is a problem. */
  Optional<Node> value() {
    return input.isEmpty() ? Optional.of(Literal.of(text)) : input.get().shape().match(this);
  }

  @Override
  public Optional<Node> text(Shape.OfText shape) {
    return Optional.of(Literal.of(text));
  }

  @Override
  public Optional<Node> choice(Shape.OfChoice shape) {
    return Optional.of(Literal.of(text));
  }

  @Override
  public Optional<Node> integer(Shape.OfInteger shape) {
    return number();
  }

  @Override
  public Optional<Node> decimal(Shape.OfDecimal shape) {
    return number();
  }

  private Optional<Node> number() {
    if (WHOLE.matcher(text).matches()) {
      return Optional.of(Literal.ofObject(new BigInteger(text)));
    }
    boolean finite = NUMBER.matcher(text).matches() && !Double.isInfinite(Double.parseDouble(text));
    return finite ? Optional.of(Literal.of(Double.parseDouble(text))) : nullOrText();
  }

  @Override
  public Optional<Node> flag(Shape.OfFlag shape) {
    return switch (text) {
      case "true" -> Optional.of(Literal.TRUE);
      case "false" -> Optional.of(Literal.FALSE);
      default -> nullOrText();
    };
  }

  private Optional<Node> nullOrText() {
    return Optional.of(text.equals("null") ? Literal.NULL : Literal.of(text));
  }

  @Override
  public Optional<Node> records(Shape.Records shape) {
    return yaml();
  }

  @Override
  public Optional<Node> block(Shape.OfBlock shape) {
    return yaml();
  }

  @Override
  public Optional<Node> list(Shape.OfList shape) {
    return yaml();
  }

  private Optional<Node> yaml() {
    boolean secret = input.filter(Inputs::holdsSecrets).isPresent();
    var mistakes = new Problems();
    Place place = origin.place(FieldPath.of(name.split("\\.")), secret);
    String where = place.subject();
    List<YamlDocument> documents = YamlReader.read(where, text, mistakes);
    for (Problem mistake : mistakes.sorted()) {
      problems.add(secret ? hidden(mistake) : mistake);
    }
    if (documents.size() > 1) {
      mistakes.add(
          "LAP-0111",
          "Several documents where one value is needed",
          place,
          documents.size() + " YAML documents were given.",
          "give one.");
      problems.add(mistakes.sorted().get(0));
    }
    if (!mistakes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(documents.isEmpty() ? Literal.NULL : documents.get(0).tree());
  }

  private static Problem hidden(Problem mistake) {
    return new Problem(
        mistake.code(),
        mistake.summary(),
        mistake.place(),
        "The value cannot be read. It is not shown, since it is a secret.",
        mistake.fix());
  }
}
