package io.lapstrake.core.yaml;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;

/** What can be wrong with a text that is read, in the words that the user sees. */
final class Mistakes {

  private final String file;
  private final Problems problems;

  Mistakes(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void malformed(Source at, String found, String fix) {
    add(
        "LAP-0001",
        "Malformed YAML",
        FieldPath.ROOT,
        at,
        "This cannot be read as YAML: " + found + ".",
        fix);
  }

  void malformedJson(Source at, String found) {
    add(
        "LAP-0002",
        "Malformed JSON",
        FieldPath.ROOT,
        at,
        "This cannot be read as JSON: " + found + ".",
        "correct the file at that line.");
  }

  void duplicate(FieldPath map, Source at, String key, Source earlier) {
    add(
        "LAP-0003",
        "Key given twice",
        map,
        at,
        "The key "
            + quoted(key)
            + " stands at line "
            + at.line()
            + " and already at line "
            + earlier.line()
            + " of the same map.",
        "keep one of them.");
  }

  void tooDeep(FieldPath path, Source at) {
    add(
        "LAP-0004",
        "Nested too deeply",
        path,
        at,
        "More than " + Limits.DEPTH + " maps and lists stand within each other.",
        "flatten the document.");
  }

  void tooLong(int characters) {
    add(
        "LAP-0005",
        "File too large",
        FieldPath.ROOT,
        new Source(file, 1, 1),
        "It has " + characters + " characters; at most " + Limits.CHARACTERS + " are read.",
        "split the file.");
  }

  void tooManyAliases(FieldPath path, Source at) {
    add(
        "LAP-0006",
        "Aliases repeat too much",
        path,
        at,
        "The aliases of this document repeat more than " + Limits.ALIASED + " nodes.",
        "write the parts out, or use fewer aliases within aliases.");
  }

  void alias(FieldPath path, Source at, String name, String why) {
    add(
        "LAP-0007",
        "Alias without its anchor",
        path,
        at,
        "The alias *" + name + " " + why,
        "put the anchor &" + name + " before it.");
  }

  void key(FieldPath map, Source at, String found) {
    add(
        "LAP-0008",
        "Not a key",
        map,
        at,
        "A key is text; " + found + " stands here.",
        "write the key as text, in quotes if need be.");
  }

  void value(FieldPath path, Source at, String detail) {
    add(
        "LAP-0009",
        "Not a value of JSON",
        path,
        at,
        detail,
        "write text in quotes, a number, true, false or null.");
  }

  void merge(FieldPath map, Source at) {
    add(
        "LAP-0010",
        "Nothing to merge",
        map,
        at,
        "The merge key << takes a map or a list of maps.",
        "give it an alias of a map, or quote the key if it is meant as text.");
  }

  void noMap(Source at) {
    add(
        "LAP-0011",
        "Not a map of values",
        FieldPath.ROOT,
        at,
        "A values file holds names and their values.",
        "write each value as \"name: value\".");
  }

  void secondDocument(Source at) {
    add(
        "LAP-0012",
        "Several documents of values",
        FieldPath.ROOT,
        at,
        "A second document begins here; a values file holds one.",
        "put the values into one document, or into files of their own.");
  }

  private void add(
      String code, String summary, FieldPath path, Source at, String detail, String fix) {
    problems.add(code, summary, Place.of(file).field(path).source(at), detail, fix);
  }

  private static String quoted(String key) {
    var text = new Utf8Text();
    QuotedStyle.write(key, text);
    return text.toString();
  }
}
