package io.lapstrake.helm.template;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Handlebars template with the values for it: a configuration file's text that lies in a file of
 * its own.
 *
 * <pre>{@code
 * ConfigMap.named("api").file("application.yaml",
 *     template("application.yaml.hbs").with("database", database.host()))
 * }</pre>
 *
 * <p>Values that are known, which may be lists and maps too, can be used in all the ways that
 * Handlebars has. A value that is bound later, such as an input or a reference, may only stand by
 * itself, as <code>{{database}}</code>, and in no block: Helm could not evaluate more than that.
 * Nothing is escaped for HTML. Immutable.
 *
 * <p>A mistake in a template is thrown where the text is asked for, which is while the stack is
 * described; the problems of one template are reported together.
 */
public final class TextTemplate implements Supplier<Value<String>> {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final TemplateFolder folder;
  private final String name;
  private final SortedMap<String, Node> model;

  private TextTemplate(TemplateFolder folder, String name, SortedMap<String, Node> model) {
    this.folder = folder;
    this.name = name;
    this.model = model;
  }

  /**
   * The template in a resource that lies beside the class that calls this, such as a blueprint.
   * Templates that it includes lie there too.
   *
   * @param resource its name, such as {@code application.yaml.hbs}
   */
  public static TextTemplate template(String resource) {
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return new TextTemplate(TemplateFolder.beside(caller), resource, new TreeMap<>());
  }

  /** The template in a file. Templates that it includes lie in the same folder. */
  public static TextTemplate template(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("Not a file: " + file);
    }
    return new TextTemplate(
        TemplateFolder.of(folder), String.valueOf(file.getFileName()), new TreeMap<>());
  }

  /**
   * The template with a value under a name.
   *
   * @param name letters, digits and underscores, not beginning with a digit
   * @param value a {@link Value}, or a text, number, flag, list or map
   * @throws IllegalArgumentException when the name is another, when the value is of another class,
   *     or when a list or map holds what is bound later or is secret: give that under a name of its
   *     own
   */
  public TextTemplate with(String name, @Nullable Object value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A template's value is named by letters, digits and underscores, not \"" + name + "\"");
    }
    Node node = Node.of(value);
    if (!(node instanceof Value<?>) && (!node.isLiteral() || node.isSensitive())) {
      throw new IllegalArgumentException(
          "What is bound later or is secret needs a name of its own, in " + name + ": " + node);
    }
    var more = new TreeMap<>(model);
    more.put(name, node);
    return new TextTemplate(folder, this.name, Collections.unmodifiableSortedMap(more));
  }

  /**
   * The text, which is bound as late as the values in it.
   *
   * @throws ProblemException with every mistake in the template, each with its line there
   */
  @Override
  public Value<String> get() {
    var problems = new Problems();
    Text text = new Rendering(folder, model, problems).of(name);
    problems.throwIfAny();
    return text.values().isEmpty() ? Literal.of(text.pieces().get(0)) : text;
  }

  /** The template's name, which holds none of its values. */
  @Override
  public String toString() {
    return "template " + name;
  }
}
