package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tags that ask more of a value that is bound later than to stand by itself.
 *
 * <p>It looks at the template's text; whether that is well-formed is for Handlebars to say.
 */
final class UnboundTags {

  /** A comment, a raw block, an escaped tag, or a tag with what stands in its braces. */
  private static final Pattern TAG =
      Pattern.compile(
          "\\{\\{~?!--.*?--~?}}|\\{\\{~?!.*?}}|\\\\\\{\\{"
              + "|\\{\\{\\{\\{.*?\\{\\{\\{\\{/.*?}}}}"
              + "|\\{\\{\\{?~?(?<content>.*?)~?}?}}",
          Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s()=|#^/&>*]+");
  private static final Pattern BEFORE_NAME = Pattern.compile("^(?:(?:this|\\.{1,2}|@root)[./])+");

  private final Set<String> unbound;
  private final Problems problems;

  /**
   * Looks for the use of values.
   *
   * @param unbound the names of the values that are bound later
   * @param problems takes what is found
   */
  UnboundTags(Set<String> unbound, Problems problems) {
    this.unbound = unbound;
    this.problems = problems;
  }

  /** Looks through a template. */
  void check(String file, String template) {
    if (unbound.isEmpty()) {
      return;
    }
    int depth = 0;
    Matcher tag = TAG.matcher(template);
    while (tag.find()) {
      String content = tag.group("content");
      if (content != null) {
        depth += step(content.strip());
        check(content.strip(), depth, sourceOf(file, template, tag.start()));
      }
    }
  }

  private static int step(String content) {
    if (content.startsWith("/")) {
      return -1;
    }
    boolean opens = content.startsWith("#") || (content.startsWith("^") && content.length() > 1);
    return opens ? 1 : 0;
  }

  private static Source sourceOf(String file, String template, int at) {
    String before = template.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Source(file, line, at - before.lastIndexOf('\n'));
  }

  private void check(String content, int depth, Source source) {
    Optional<String> name = unboundIn(content);
    if (name.isEmpty()) {
      return;
    }
    boolean alone = unbound.contains(content.replaceFirst("^&\\s*", ""));
    if (!alone) {
      report(source, name.get(), "is used here by more than its plain name");
    } else if (depth > 0) {
      report(source, name.get(), "stands in a block here");
    }
  }

  private Optional<String> unboundIn(String content) {
    String words = QUOTED.matcher(content).replaceAll(" ");
    return Arrays.stream(BETWEEN_WORDS.split(words, -1))
        .map(word -> BEFORE_NAME.matcher(word).replaceFirst(""))
        .map(word -> word.split("[./]", 2)[0])
        .filter(unbound::contains)
        .findFirst();
  }

  private void report(Source source, String name, String what) {
    problems.add(
        "LAP-0505",
        "Template asks too much of a value",
        Place.of(source.file()).source(source),
        "The value " + name + " is bound later, and " + what + ".",
        "write {{" + name + "}} by itself and in no block, or give a value that is known.");
  }
}
