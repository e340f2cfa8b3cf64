package io.lapstrake.core.rules.format;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names that Kubernetes knows, after the functions of {@code
 * k8s.io/apimachinery/pkg/util/validation}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the predicates have no state
enum NameFormat implements TextFormat {
  DNS_LABEL(
      "dns-label",
      "LAP-0301",
      "Not a DNS label",
      "a DNS label",
      "has at most 63 lower-case letters, digits and hyphens, and begins and ends with a letter or"
          + " a digit",
      NameCheck::isDnsLabel),
  DNS_SUBDOMAIN(
      "dns-subdomain",
      "LAP-0302",
      "Not a DNS name",
      "a DNS subdomain",
      "has at most 253 lower-case letters, digits, hyphens and dots, and each part between dots"
          + " begins and ends with a letter or a digit",
      NameCheck::isDnsSubdomain),
  DNS_1035_LABEL(
      "dns-1035-label",
      "LAP-0303",
      "Not a name that a Service can have",
      "a DNS label that begins with a letter",
      "has at most 63 lower-case letters, digits and hyphens, begins with a letter, and ends with a"
          + " letter or a digit",
      NameCheck::isDns1035Label),
  LABEL_KEY(
      "label-key",
      "LAP-0304",
      "Not a label key",
      "a label key",
      "has at most 63 letters, digits, hyphens, underscores and dots, begins and ends with a letter"
          + " or a digit, and may have a DNS name and a slash before it",
      NameCheck::isQualifiedName),
  ANNOTATION_KEY(
      "annotation-key",
      "LAP-0305",
      "Not an annotation key",
      "an annotation key",
      "has at most 63 letters, digits, hyphens, underscores and dots, begins and ends with a letter"
          + " or a digit, and may have a DNS name and a slash before it",
      text -> NameCheck.isQualifiedName(text.toLowerCase(Locale.ROOT))),
  LABEL_VALUE(
      "label-value",
      "LAP-0306",
      "Not a label value",
      "a label value",
      "has at most 63 letters, digits, hyphens, underscores and dots, and begins and ends with a"
          + " letter or a digit; it may be empty",
      NameCheck::isLabelValue),
  PATH_SEGMENT(
      "path-segment",
      "LAP-0307",
      "Not a name that a path can hold",
      "a name",
      "has no slash and no percent sign, and is neither \".\" nor \"..\"",
      NameCheck::isPathSegment),
  PORT_NAME(
      "port-name",
      "LAP-0313",
      "Not a port name",
      "a port name",
      "has at most 15 lower-case letters, digits and single hyphens, at least one letter, and does"
          + " not begin or end with a hyphen",
      NameCheck::isPortName),
  ENV_NAME(
      "env-name",
      "LAP-0314",
      "Not an environment variable's name",
      "an environment variable's name",
      "has printable ASCII characters other than \"=\", at least one",
      NameCheck::isEnvName),
  CONFIG_KEY(
      "config-key",
      "LAP-0315",
      "Not a config key",
      "a config key",
      "has at most 253 letters, digits, hyphens, underscores and dots, and does not begin with two"
          + " dots",
      NameCheck::isConfigKey);

  private final String word;
  private final String code;
  private final String summary;
  private final String noun;
  private final String accepted;
  private final Predicate<String> valid;

  NameFormat(
      String word,
      String code,
      String summary,
      String noun,
      String accepted,
      Predicate<String> valid) {
    this.word = word;
    this.code = code;
    this.summary = summary;
    this.noun = noun;
    this.accepted = accepted;
    this.valid = valid;
  }

  /** What the table calls it. */
  String word() {
    return word;
  }

  @Override
  public String noun() {
    return noun;
  }

  @Override
  public @Nullable Finding check(String text, boolean secret) {
    if (valid.test(text)) {
      return null;
    }
    String shown = secret ? "A sensitive value" : Format.quoted(text);
    return new Finding(
        code, summary, shown + " was given; " + noun + " " + accepted + ".", fix(text, secret));
  }

  private String fix(String text, boolean secret) {
    String better = secret ? "" : NameCheck.nearest(text);
    return !better.equals(text) && !better.isEmpty() && valid.test(better)
        ? "write " + Format.quoted(better) + ", or another name of that form."
        : "choose a name of that form.";
  }
}
