package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.TypeSafeTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template that another one includes, in the scope that the tag gives it.
 *
 * @param filename its name
 * @param template as Handlebars compiled it
 * @param findings why it cannot be had; none when it can
 */
record Included(String filename, Template template, List<Finding> findings) implements Template {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern NAMED = Pattern.compile("([^\\s=({]+)\\s*=");

  /** Keeps a part of a template under its name. */
  static void inline(Template part, Options options) {
    Deque<Map<String, Template>> partials = options.data(Context.INLINE_PARTIALS);
    partials
        .getLast()
        .put(
            String.valueOf(options.params[0]),
            new Included(options.fn.filename(), options.fn, List.of()));
  }

  @Override
  public void apply(Context context, Writer writer) throws IOException {
    Run run = context.data(Run.KEY);
    Template tag = context.data(Context.CALLEE);
    var wrong = new ArrayList<>(run.taken());
    wrong.addAll(findings);
    if (!wrong.isEmpty()) {
      run.report(wrong, tag == null ? this : tag);
      return;
    }
    run.write(template, tag == null ? run.scope() : scope(run, context, tag), writer);
  }

  /** The caller's scope, or one within it where the tag gives a value or names. */
  private static Scope scope(Run run, Context context, Template tag) {
    Map<String, Object> given = given(context, tag.text());
    Scope caller = run.scope();
    Object value = context.model();
    if (given.isEmpty()) {
      return value == caller.model() ? caller : caller.inner(value, Map.of(), Map.of());
    }
    Fields all = value instanceof Fields fields ? fields.with(given) : new Fields("", given);
    return caller.inner(all, Map.of(), Map.of());
  }

  /** What {@code {{> name key=value}}} gives by its keys. */
  private static Map<String, Object> given(Context context, String tag) {
    int end = tag.indexOf("}}");
    String words = QUOTED.matcher(end < 0 ? tag : tag.substring(0, end)).replaceAll("0");
    var given = new LinkedHashMap<String, Object>();
    Matcher named = NAMED.matcher(words);
    while (named.find()) {
      given.put(named.group(1), context.get(named.group(1), false));
    }
    return given;
  }

  @Override
  public String apply(Context context) throws IOException {
    var text = new StringWriter();
    apply(context, text);
    return text.toString();
  }

  @Override
  public void apply(Object model, Writer writer) throws IOException {
    apply((Context) model, writer);
  }

  @Override
  public String apply(Object model) throws IOException {
    return apply((Context) model);
  }

  @Override
  public String text() {
    return template.text();
  }

  @Override
  public int[] position() {
    return template.position();
  }

  @Override
  public List<String> collect(TagType... tagType) {
    return template.collect(tagType);
  }

  @Override
  public List<String> collectReferenceParameters() {
    return template.collectReferenceParameters();
  }

  @Override
  public String toJavaScript() {
    throw new UnsupportedOperationException("No scripts are made of templates");
  }

  @Override
  public <T, S extends TypeSafeTemplate<T>> S as(Class<S> type) {
    throw new UnsupportedOperationException("A template is filled by its model alone");
  }

  @Override
  public <T> TypeSafeTemplate<T> as() {
    throw new UnsupportedOperationException("A template is filled by its model alone");
  }
}
