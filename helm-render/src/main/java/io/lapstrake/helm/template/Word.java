package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template calls by a name: a block such as {@code each}, a helper of the user, a value. */
interface Word extends Helper<Object> {

  /** Does what the word stands for; all its arguments are there. */
  @Nullable Object say(Call call) throws IOException;

  /** Handlebars' call: what names of the tag lead nowhere is said first. */
  @Override
  default @Nullable Object apply(@Nullable Object first, Options options) throws IOException {
    Run run = Run.of(options);
    List<Finding> missing = run.taken();
    run.report(missing, options);
    if (!missing.isEmpty()) {
      return "";
    }
    var call = new Call(run, options, arguments(first, options));
    Object said = say(call);
    boolean isArgument = options.tagType == TagType.SUB_EXPRESSION;
    return said == null || isArgument ? said : call.printed(said);
  }

  private static List<Object> arguments(@Nullable Object first, Options options) {
    var arguments = new ArrayList<Object>();
    if (Call.size(options) > 0 && first != null) {
      arguments.add(first);
      arguments.addAll(Arrays.asList(options.params));
    }
    return arguments;
  }
}
