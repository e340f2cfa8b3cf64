package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.semver.Constraint;
import io.lapstrake.helm.semver.ConstraintFault;
import io.lapstrake.helm.semver.Version;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions of semantic versions. */
final class Versions {

  private static final String WORDS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
  private static final Pattern FORM =
      Pattern.compile(
          "v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-" + WORDS + ")?(?:\\+" + WORDS + ")?");

  private Versions() {}

  static List<Definition> all() {
    return List.of(
        Definition.of("semver", (a, c) -> GoVersion.of(a.text(0)), TEXT),
        Definition.of("semverCompare", Versions::compared, TEXT, TEXT));
  }

  private static boolean compared(Arguments given, Context context) {
    String range = given.text(0);
    Constraint constraint = Constraint.read(range).orElseThrow(() -> fault(range));
    return constraint.allows(read(given.text(1)));
  }

  private static TemplateFailure fault(String range) {
    return new TemplateFailure(
        ConstraintFault.of(range)
            .improper()
            .map(it -> "improper constraint: " + GoQuote.text(it))
            .orElse("constraint parser error"));
  }

  /** The version of a text, or a failure that tells why it is none. */
  static Version read(String text) {
    return Version.read(text).orElseThrow(() -> new TemplateFailure(message(text)));
  }

  private static String message(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return "invalid semantic version";
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String number = matcher.group(i);
      if (number != null && new BigInteger(number).bitLength() > 63) {
        return "error parsing version segment: strconv.ParseUint: parsing "
            + GoQuote.text(number)
            + ": value out of range";
      }
    }
    return "version segment starts with 0";
  }
}
