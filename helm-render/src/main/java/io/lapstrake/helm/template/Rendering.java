package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.NearestName;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of Handlebars over a template. */
final class Rendering {

  private final SortedMap<String, Node> model;
  private final Problems problems;
  private final TemplateFiles files;
  private final Handlebars handlebars;

  Rendering(TemplateFolder folder, SortedMap<String, Node> model, Problems problems) {
    this.model = model;
    this.problems = problems;
    var unbound =
        model.entrySet().stream()
            .filter(entry -> isBoundLater(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    this.files = new TemplateFiles(folder, new UnboundTags(unbound, problems));
    this.handlebars = new Handlebars(files).with(EscapingStrategy.NOOP).with(new PrintedValues());
    handlebars.setPrettyPrint(true); // a block's tag alone on its line leaves no line
    handlebars.registerHelperMissing(this::missing);
  }

  /** A secret is kept apart as well, so that the text is known to hold it. */
  static boolean isBoundLater(Node value) {
    return value instanceof Value<?> && (!value.isLiteral() || value.isSensitive());
  }

  /** The text of a template; an empty one where there is a problem. */
  Text of(String name) {
    var pieces = new Pieces();
    try {
      Template template = handlebars.compile(name);
      if (problems.isEmpty()) {
        template.apply(context(pieces), pieces);
      }
      return pieces.text();
    } catch (HandlebarsException e) {
      malformed(name, e);
    } catch (IOException e) {
      unreadable(name, e);
    }
    return Text.of(List.of(""), List.of());
  }

  private Context context(Pieces pieces) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    model.forEach(
        (name, value) ->
            values.put(
                name,
                isBoundLater(value) ? pieces.place((Value<?>) value) : PrintedValues.plain(value)));
    return Context.newBuilder(values).resolver(MapValueResolver.INSTANCE).build();
  }

  private Object missing(@Nullable Object context, Options options) throws IOException {
    if (options.tagType == TagType.SECTION) {
      return options.inverse();
    }
    int[] position = options.fn.position();
    String name = options.helperName;
    problems.add(
        "LAP-0504",
        "Template names an unknown value",
        at(options.fn.filename(), position[0], position[1]),
        "The template was given no value " + name + "; it was given " + known() + ".",
        NearestName.of(name, model.keySet())
            .map(near -> "write " + near + " instead.")
            .orElse("add it with with(\"" + name + "\", …), or take it out of the template."));
    return "";
  }

  private String known() {
    return model.isEmpty() ? "none" : String.join(", ", model.keySet());
  }

  private static Place at(String file, int line, int columnFromZero) {
    return Place.of(file).source(new Source(file, line, columnFromZero + 1));
  }

  private void malformed(String name, HandlebarsException e) {
    HandlebarsError error = e.getError();
    if (error == null) {
      if (e.getCause() instanceof IOException cause) {
        unreadable(name, cause);
        return;
      }
      throw e;
    }
    problems.add(
        "LAP-0503",
        "Malformed template",
        at(error.filename, error.line, error.column),
        "Handlebars cannot read this: " + error.reason.strip() + ".",
        "correct the template there.");
  }

  private void unreadable(String name, IOException e) {
    problems.add(
        "LAP-0502",
        "Template that cannot be read",
        Place.of(name),
        e.getMessage() == null ? "It is not UTF-8." : e.getMessage(),
        "put the template there, as UTF-8, or give its path.");
  }
}
