package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Handlebars template with the values for it: a configuration file's text, notes or a report that
 * lies in a file of its own.
 *
 * <pre>{@code
 * ConfigMap.named("api").file("application.yaml",
 *     template("application.yaml.hbs").with("database", database.host()))
 * }</pre>
 *
 * <p>The model is plain: texts, numbers, flags and enums, lists, maps with text keys, records of
 * such and {@code Optional}s of them. Nothing is read of any other object. Null and an empty {@code
 * Optional} say that there is nothing; a name that was not given at all is a problem, wherever the
 * template has it.
 *
 * <p>A value that is bound later, such as an input or a reference, and a secret are printed, as
 * <code>{{database}}</code>, within blocks too; nothing can be decided or repeated by them, for the
 * text is made before they are known. Nothing is escaped for HTML.
 *
 * <p>Immutable and thread-safe. The template is read and compiled once, when its text is first
 * asked for, and shared by all that are made {@code with} more values.
 *
 * <p>A mistake in a template is thrown where the text is asked for, which is while the stack is
 * described; all the problems of one template are reported together.
 */
public final class TextTemplate implements Supplier<Value<String>> {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final TemplateFolder folder;
  private final String name;
  private final SortedMap<String, Word> helpers;
  private final CompiledTemplate compiled;
  private final Model model;

  private TextTemplate(
      TemplateFolder folder, String name, SortedMap<String, Word> helpers, Model model) {
    this(folder, name, helpers, new CompiledTemplate(folder, name, helpers), model);
  }

  private TextTemplate(
      TemplateFolder folder,
      String name,
      SortedMap<String, Word> helpers,
      CompiledTemplate compiled,
      Model model) {
    this.folder = folder;
    this.name = name;
    this.helpers = helpers;
    this.compiled = compiled;
    this.model = model;
  }

  /**
   * The template in a resource that lies beside the class that calls this, such as a blueprint.
   * Templates that it includes lie there too, or in folders there.
   *
   * @param resource its name, such as {@code application.yaml.hbs}
   */
  public static TextTemplate template(String resource) {
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    return new TextTemplate(TemplateFolder.beside(caller), resource, new TreeMap<>(), Model.NONE);
  }

  /**
   * The template in a file. Templates that it includes lie in the same folder, or in folders there,
   * and no link leads to them from elsewhere.
   */
  public static TextTemplate template(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("Not a file: " + file);
    }
    String name = String.valueOf(file.getFileName());
    return new TextTemplate(TemplateFolder.of(folder, name), name, new TreeMap<>(), Model.NONE);
  }

  /**
   * The template that a text is. It can include none but those that it names itself, by {@code
   * {{#*inline "name"}}}.
   *
   * @param name what problems call it
   */
  public static TextTemplate inline(String name, String text) {
    return new TextTemplate(TemplateFolder.holding(name, text), name, new TreeMap<>(), Model.NONE);
  }

  /**
   * The template with a value under a name.
   *
   * @param name letters, digits and underscores, not beginning with a digit
   * @param value a text, number, flag or enum, a list, map or record of such, an {@code Optional},
   *     null, a {@link Value}, or another template; anything else is a problem of the text
   * @throws IllegalArgumentException when the name is another
   */
  public TextTemplate with(String name, @Nullable Object value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A template's value is named by letters, digits and underscores, not \"" + name + "\"");
    }
    return new TextTemplate(
        folder, this.name, helpers, compiled, model.with(this.name, name, value));
  }

  /**
   * The template with each component of a record under the component's name.
   *
   * <pre>{@code
   * record Server(String host, int port, List<Route> routes) {}
   *
   * template("nginx.conf.hbs").with(new Server("shop.example.com", 443, routes))
   * }</pre>
   */
  public TextTemplate with(Record model) {
    return new TextTemplate(folder, name, helpers, compiled, this.model.withAll(name, model));
  }

  /** The template with each value of a map under its key. */
  public TextTemplate with(Map<String, ?> model) {
    TextTemplate all = this;
    for (Map.Entry<String, ?> entry : new TreeMap<>(model).entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  /**
   * The template with a helper of one argument, which it calls as {@code {{upper title}}}.
   *
   * <p>The function has to give the same for the same, and to be thread-safe.
   *
   * @param name letters, digits and underscores, not beginning with a digit
   * @param type what it takes: {@code String}, {@code Long}, {@code Double}, {@code Boolean},
   *     {@code List} or {@code Map}; another argument is a problem
   * @param function gives a text, a number, a flag, or a list or map of such
   * @throws IllegalArgumentException when the name is another, or that of a word of every template
   */
  public <A> TextTemplate helper(String name, Class<A> type, Function<A, ?> function) {
    return helper(name, new UserWord<>(type, Void.class, (a, none) -> function.apply(a)));
  }

  /** The template with a helper of two arguments, which it calls as {@code {{join names ", "}}}. */
  public <A, B> TextTemplate helper(
      String name, Class<A> first, Class<B> second, BiFunction<A, B, ?> function) {
    return helper(name, new UserWord<>(first, second, function));
  }

  private TextTemplate helper(String name, Word word) {
    if (!NAME.matcher(name).matches() || Blocks.all().containsKey(name)) {
      throw new IllegalArgumentException("No helper can have the name \"" + name + "\"");
    }
    var more = new TreeMap<>(helpers);
    more.put(name, word);
    return new TextTemplate(folder, this.name, more, model);
  }

  /**
   * The text, which is bound as late as the values in it.
   *
   * @throws ProblemException with every mistake in the template and in what it was given, each with
   *     its line in the template or its path in the model
   */
  @Override
  public Value<String> get() {
    var problems = new Problems();
    model.problems().forEach(problems::add);
    Text text = compiled.of(model, problems);
    problems.throwIfAny();
    return text.values().isEmpty() ? Literal.of(text.pieces().get(0)) : text;
  }

  /**
   * The text of a template whose values are all known and none secret, such as a report.
   *
   * @throws ProblemException as {@link #get()}, and when the text holds a value that is bound later
   *     or secret
   */
  public String text() {
    Value<String> text = get();
    if (text instanceof Literal<?> literal) {
      return literal.inText();
    }
    throw new ProblemException(
        new Problem(
            "LAP-0531",
            "Text that is bound later or secret",
            Place.of(name).source(Trace.here()),
            "An input, a reference or a secret stands in it, and text() gives what is known and may"
                + " be shown.",
            "take get() instead, or give the template values that are known."));
  }

  /** The template's name, which holds none of its values. */
  @Override
  public String toString() {
    return "template " + name;
  }
}
