package io.lapstrake.core.rules.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The names that Kubernetes knows, after the functions of {@code
 * k8s.io/apimachinery/pkg/util/validation}. Of a name that is none, the nearest one is shown.
 */
final class NameForms {

  static final List<WordFormat> ALL =
      List.of(
          named(
              "dns-label",
              "LAP-0301",
              "Not a DNS label",
              "a DNS label",
              "has at most 63 lower-case letters, digits and hyphens, and begins and ends with a letter or"
                  + " a digit",
              NameCheck::isDnsLabel),
          named(
              "dns-subdomain",
              "LAP-0302",
              "Not a DNS name",
              "a DNS subdomain",
              "has at most 253 lower-case letters, digits, hyphens and dots, and each part between dots"
                  + " begins and ends with a letter or a digit",
              NameCheck::isDnsSubdomain),
          named(
              "dns-name",
              "LAP-0302",
              "Not a DNS name",
              "a DNS name",
              "has at most 253 lower-case letters, digits, hyphens and dots, and each part between dots"
                  + " begins and ends with a letter or a digit; it may end with a dot",
              text -> NameCheck.isDnsSubdomain(text.endsWith(".") ? chopped(text) : text)),
          named(
              "dns-1035-label",
              "LAP-0303",
              "Not a DNS label that begins with a letter",
              "a DNS label that begins with a letter",
              "has at most 63 lower-case letters, digits and hyphens, begins with a letter, and ends with a"
                  + " letter or a digit",
              NameCheck::isDns1035Label),
          named(
              "label-key",
              "LAP-0304",
              "Not a label key",
              "a label key",
              "has at most 63 letters, digits, hyphens, underscores and dots, begins and ends with a letter"
                  + " or a digit, and may have a DNS name and a slash before it",
              NameCheck::isQualifiedName),
          named(
              "annotation-key",
              "LAP-0305",
              "Not an annotation key",
              "an annotation key",
              "has at most 63 letters, digits, hyphens, underscores and dots, begins and ends with a letter"
                  + " or a digit, and may have a DNS name and a slash before it",
              text -> NameCheck.isQualifiedName(text.toLowerCase(Locale.ROOT))),
          named(
              "label-value",
              "LAP-0306",
              "Not a label value",
              "a label value",
              "has at most 63 letters, digits, hyphens, underscores and dots, and begins and ends with a"
                  + " letter or a digit; it may be empty",
              NameCheck::isLabelValue),
          named(
              "path-segment",
              "LAP-0307",
              "Not a name that a path can hold",
              "a name",
              "has no slash and no percent sign, and is neither \".\" nor \"..\"",
              NameCheck::isPathSegment),
          named(
              "port-name",
              "LAP-0313",
              "Not a port name",
              "a port name",
              "has at most 15 lower-case letters, digits and single hyphens, at least one letter, and does"
                  + " not begin or end with a hyphen",
              NameCheck::isPortName),
          named(
              "env-name",
              "LAP-0314",
              "Not an environment variable's name",
              "an environment variable's name",
              "has printable ASCII characters other than \"=\", at least one",
              NameCheck::isEnvName),
          named(
              "config-key",
              "LAP-0315",
              "Not a config key",
              "a config key",
              "has at most 253 letters, digits, hyphens, underscores and dots, and does not begin with two"
                  + " dots",
              NameCheck::isConfigKey));

  private NameForms() {}

  private static WordFormat named(
      String word,
      String code,
      String summary,
      String noun,
      String accepted,
      Predicate<String> valid) {
    return new WordFormat(
        word, code, summary, noun, accepted, valid, text -> fix(NameCheck.nearest(text), valid));
  }

  private static String chopped(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static String fix(String nearest, Predicate<String> valid) {
    return !nearest.isEmpty() && valid.test(nearest)
        ? "write " + Format.quoted(nearest) + ", or another name of that form."
        : "choose a name of that form.";
  }
}
