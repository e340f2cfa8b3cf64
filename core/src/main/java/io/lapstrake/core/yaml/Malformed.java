package io.lapstrake.core.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What SnakeYAML's parser found wrong, in words that help its author.
 *
 * @param at where
 * @param found goes on after a colon
 * @param fix a sentence that begins with a verb
 */
record Malformed(Mark at, String found, String fix) {

  /**
   * What one of the parser's complaints comes from, as a rule.
   *
   * @param part what the complaint has in it
   * @param fromStart whether the mistake is where the parser began to read, not where it gave up
   */
  private record Cause(String part, boolean fromStart, String found, String fix) {}

  private static final List<Cause> CAUSES =
      List.of(
          new Cause(
              "mapping values are not allowed here",
              false,
              "a colon makes a key of this where no key can stand",
              "indent the line like its neighbours, or put the text in quotes if the colon is part"
                  + " of it."),
          new Cause(
              "expected <block end>",
              false,
              "this does not continue what stands before it",
              "indent the line like those it belongs to, or put the whole text in quotes."),
          new Cause("(TAB)", false, "a tab stands where blanks must", "indent with blanks."),
          new Cause(
              "that cannot start any token",
              false,
              "no text can begin with this character",
              "put the text in quotes."),
          new Cause(
              "found unexpected end of stream",
              true,
              "the quote that opens here is never closed",
              "close the quote."),
          new Cause(
              "could not find expected ':'",
              true,
              "no colon follows this key",
              "write it as \"key: value\", and indent it if it continues the text before it."),
          new Cause(
              "expected ',' or '",
              true,
              "the bracket that opens here is never closed",
              "close the bracket, and separate what is in it by commas."));

  static Malformed of(MarkedYAMLException complaint) {
    String problem = String.valueOf(complaint.getProblem());
    for (Cause cause : CAUSES) {
      if (problem.contains(cause.part)) {
        Mark start = cause.fromStart ? complaint.getContextMark() : null;
        return new Malformed(
            start == null ? complaint.getProblemMark() : start, cause.found, cause.fix);
      }
    }
    return new Malformed(complaint.getProblemMark(), problem, "correct the file at that line.");
  }
}
