package io.lapstrake.helm.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a long text that a template prints three times or more a variable at the top of the file,
 * named after the first key that has it.
 *
 * <p>Only a text that is printed in any case, outside of conditions and repetitions, is one: so it
 * is evaluated neither more often nor less than without a variable.
 */
final class Shared {

  private static final int OFTEN = 3;

  /** A key, and the text behind it that is formatted or demanded. */
  private static final Pattern PRINTED =
      Pattern.compile(
          " *(?:- )*([A-Za-z][A-Za-z0-9]*): \\{\\{ ((?:printf|required) .*) \\| quote }}");

  private static final Pattern OPENS = Pattern.compile(" *\\{\\{- (?:if|range) .*");
  private static final Pattern CLOSES = Pattern.compile(" *\\{\\{- end }}");

  private Shared() {}

  /** The template of an object, with variables. */
  static String in(String template) {
    String text = template;
    for (Map.Entry<String, String> each : names(template).entrySet()) {
      String printed = "{{ " + each.getKey() + " | quote }}";
      String variable = "$" + each.getValue();
      if (text.split(Pattern.quote(printed), -1).length > OFTEN && !text.contains(variable)) {
        text =
            "{{- "
                + variable
                + " := "
                + each.getKey()
                + " -}}\n"
                + text.replace(printed, "{{ " + variable + " | quote }}");
      }
    }
    return text;
  }

  /** The texts that are printed in any case, by the keys that have them first. */
  private static Map<String, String> names(String template) {
    var names = new LinkedHashMap<String, String>();
    int depth = 0;
    for (String line : template.split("\n", -1)) {
      depth += OPENS.matcher(line).matches() ? 1 : CLOSES.matcher(line).matches() ? -1 : 0;
      Matcher printed = PRINTED.matcher(line);
      if (depth == 0 && printed.matches()) {
        names.putIfAbsent(printed.group(2), printed.group(1));
      }
    }
    return names;
  }
}
