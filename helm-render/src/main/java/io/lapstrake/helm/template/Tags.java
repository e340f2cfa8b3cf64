package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through a template's tags before Handlebars reads it, for what Handlebars reads otherwise
 * than it is written elsewhere, or cannot bear.
 */
final class Tags {

  private static final int DEEPEST = 100;
  private static final int LONGEST = 4 << 20;

  private final String name;
  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final StringBuilder compiled;
  private int blocks;

  Tags(String name, String text) {
    this.name = name;
    this.text = text;
    this.compiled = new StringBuilder(text);
  }

  /** The text, looked through, with no line end within a comment. */
  String withCommentsOnOneLine() {
    return compiled.toString();
  }

  /** What is wrong, in the order in which it stands there. */
  List<Finding> findings() {
    if (text.length() > LONGEST) {
      limit(0, "The template is longer than " + LONGEST + " characters.");
    } else if (Later.isMarkedIn(text)) {
      refuse(0, "The template has a character that Unicode keeps for no use.", "take it out.");
    } else {
      int at = text.indexOf("{{");
      while (at >= 0 && findings.isEmpty()) {
        at = text.indexOf("{{", tag(at));
      }
    }
    return findings;
  }

  /** Looks at the tag that begins at an index; gives the index behind it. */
  private int tag(int start) {
    if (start > 0 && text.charAt(start - 1) == '\\') {
      if (start > 1 && text.charAt(start - 2) == '\\') {
        refuse(start - 2, "Two backslashes stand before a tag.", "give them as a value.");
      }
      return start + 2;
    }
    int at = start + 2;
    at += text.startsWith("~", at) ? 1 : 0;
    if (text.startsWith("!", at)) {
      return comment(at, text.startsWith("!--", at) ? "--}}" : "}}");
    }
    sign(start, at);
    return end(start, at);
  }

  private int comment(int at, String end) {
    int found = text.indexOf(end, at);
    int behind = found < 0 ? text.length() : found + end.length();
    for (int i = at; i < behind; i++) {
      if (text.charAt(i) == '\n') {
        compiled.setCharAt(i, ' ');
      }
    }
    return behind;
  }

  private void sign(int start, int at) {
    String tag = text.substring(at, Math.min(text.length(), at + 9));
    if (tag.startsWith("/")) {
      blocks--;
    } else if (tag.startsWith("#>")) {
      refuse(
          start, "A block is given to an included template.", "name it by {{#*inline}} instead.");
    } else if (tag.startsWith("#*") ? !tag.startsWith("#*inline") : tag.startsWith("*")) {
      refuse(start, "The only decorator is inline.", "write {{#*inline \"name\"}}.");
    } else if (tag.startsWith("#")) {
      block(start);
    } else if (tag.startsWith("^") && !tag.matches("(?s)\\^\\s*~?}.*")) {
      refuse(start, "{{^…}} is read differently by many.", "write {{#unless …}} or {{else if …}}.");
    } else if (tag.startsWith("=")) {
      refuse(start, "Tags stand in {{ and }}, and in no others.", "write them so.");
    } else if (tag.startsWith("{{")) {
      refuse(start, "{{{{ begins a block that is not read.", "write \\{{ before each tag of it.");
    }
  }

  private void block(int start) {
    if (++blocks > DEEPEST) {
      limit(start, "More than " + DEEPEST + " blocks stand in each other.");
    }
  }

  /** The index behind a tag, in which quoted braces do not end it. */
  private int end(int start, int at) {
    int parentheses = 0;
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' && ++parentheses > DEEPEST) {
        limit(start, "More than " + DEEPEST + " parentheses stand in each other.");
        return text.length();
      } else if (text.startsWith("}}", i)) {
        return i + 2;
      }
    }
    return text.length();
  }

  private void refuse(int at, String detail, String fix) {
    Finding finding = Finding.misused("", detail, fix);
    findings.add(new Finding("", any -> finding.problem().apply(place(at))));
  }

  private void limit(int at, String detail) {
    Finding finding = Finding.endless(detail);
    findings.add(new Finding("", any -> finding.problem().apply(place(at))));
  }

  private Place place(int at) {
    return Place.of(name).source(TemplateFile.sourceOf(name, text, at));
  }
}
