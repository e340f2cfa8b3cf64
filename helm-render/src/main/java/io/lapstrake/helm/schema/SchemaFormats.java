package io.lapstrake.helm.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.harrel.jsonschema.SpecificationVersion;
import io.lapstrake.helm.function.pattern.Expressions;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gourl.GoAddress;
import io.lapstrake.helm.gourl.GoUrl;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the formats of JSON Schema ask of a text, as far as Helm holds values against them. */
final class SchemaFormats {

  private static final Set<SpecificationVersion> ASKING =
      EnumSet.of(
          SpecificationVersion.DRAFT4, SpecificationVersion.DRAFT6, SpecificationVersion.DRAFT7);

  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String POINTER = "(/([^~]|~[01])*)?";
  private static final String VERSION_PART = "(0|[1-9][0-9]*)";
  private static final String RELEASE_PART = "(" + VERSION_PART + "|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_LOCAL_PART = 64;

  private static final Predicate<String> IPV4 = all("(\\+?" + BYTE + "\\.){3}\\+?" + BYTE);
  private static final Predicate<String> QUOTED = all("\"[^\"\\\\]*\"");
  private static final Predicate<String> DOTTED =
      all("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*|");
  private static final Predicate<String> LABELS =
      all("(" + "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.|$))+");
  private static final Predicate<String> BRACES =
      all("([^{}/]*(\\{[^{}/]*\\})?)*(/([^{}/]*(\\{[^{}/]*\\})?)*)*");

  private static final Map<String, Predicate<String>> ALL =
      Map.ofEntries(
          Map.entry("date", SchemaTimes::isDate),
          Map.entry("time", SchemaTimes::isTime),
          Map.entry("date-time", SchemaTimes::isDateTime),
          Map.entry("duration", SchemaTimes::isDuration),
          Map.entry("period", SchemaTimes::isPeriod),
          Map.entry("ipv4", IPV4),
          Map.entry("ipv6", SchemaFormats::isIpv6),
          Map.entry("hostname", SchemaFormats::isHost),
          Map.entry("email", SchemaFormats::isEmail),
          Map.entry("uri", SchemaFormats::isUri),
          Map.entry("iri", SchemaFormats::isUri),
          Map.entry("uri-reference", SchemaFormats::isReference),
          Map.entry("iri-reference", SchemaFormats::isReference),
          Map.entry("uri-template", SchemaFormats::isTemplate),
          Map.entry("regex", SchemaFormats::isExpression),
          Map.entry("json-pointer", all(POINTER)),
          Map.entry("relative-json-pointer", all(VERSION_PART + "(#|" + POINTER + ")")),
          Map.entry("uuid", all("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")),
          Map.entry(
              "semver",
              all(
                  "(%1$s\\.){2}%1$s(-%2$s(\\.%2$s)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?"
                      .formatted(VERSION_PART, RELEASE_PART))));

  private SchemaFormats() {}

  /** The word {@code format}, which asks something in drafts up to 7 and of texts alone. */
  static Evaluator evaluator(SchemaParsingContext parsing, JsonNode schema) {
    Predicate<String> format = schema.isString() ? ALL.get(schema.asString()) : null;
    if (format == null || !ASKING.contains(parsing.getDialect().getSpecificationVersion())) {
      return (context, node) -> Evaluator.Result.success();
    }
    return (context, node) ->
        !node.isString() || format.test(node.asString())
            ? Evaluator.Result.success()
            : Evaluator.Result.failure("\"" + node.asString() + "\" is no " + schema.asString());
  }

  private static Predicate<String> all(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return pattern::matches;
  }

  private static boolean isIpv6(String text) {
    return text.contains(":") && GoAddress.read(text).isPresent();
  }

  private static boolean isHost(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return bare.length() <= LONGEST_HOST && !bare.endsWith(".") && LABELS.test(bare);
  }

  private static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0 || at > LONGEST_LOCAL_PART) {
      return false;
    }
    String local = text.substring(0, at);
    return (QUOTED.test(local) || DOTTED.test(local)) && isDomain(text.substring(at + 1));
  }

  private static boolean isDomain(String text) {
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return isHost(text);
    }
    String address = text.substring(1, text.length() - 1);
    return address.startsWith("IPv6:") ? isIpv6(address.substring(5)) : IPV4.test(address);
  }

  private static boolean isUri(String text) {
    return url(text).filter(it -> !it.scheme().isEmpty()).isPresent();
  }

  private static boolean isReference(String text) {
    return !text.contains("\\") && url(text).isPresent();
  }

  private static boolean isTemplate(String text) {
    return url(text).filter(it -> BRACES.test(it.path())).isPresent();
  }

  /** The URL of a text, whose address stands in brackets if it has colons. */
  private static Optional<GoUrl> url(String text) {
    try {
      GoUrl url = GoUrl.parse(text);
      boolean isAddress = url.hostname().contains(":") || url.host().startsWith("[");
      boolean fits = !isAddress || (url.host().startsWith("[") && isIpv6(url.hostname()));
      return fits ? Optional.of(url) : Optional.empty();
    } catch (TemplateFailure e) {
      return Optional.empty();
    }
  }

  private static boolean isExpression(String text) {
    try {
      Expressions.compiled(text);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
