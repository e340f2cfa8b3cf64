package io.lapstrake.helm.chart;

import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.SymbolText;
import io.lapstrake.helm.expression.YamlText;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a chart says of itself: the fields of its Chart.yaml.
 *
 * <p>Helm evaluates nothing in that file, and drops what cannot be printed; so each text is one
 * line and known.
 *
 * @param fields those that are said
 */
record About(MapNode fields) {

  /** The order in which the fields are written; a person reads the first ones. */
  private static final List<String> ORDER =
      List.of(
          "apiVersion",
          "name",
          "description",
          "type",
          "version",
          "appVersion",
          "kubeVersion",
          "deprecated",
          "keywords",
          "home",
          "sources",
          "icon",
          "maintainers",
          "annotations",
          "dependencies");

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

  private static final Pattern ANNOTATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]*");

  private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

  /** What is said of a stack's chart without a word. */
  static About stack(String name) {
    return new About(
        MapNode.of("apiVersion", "v2")
            .with("name", name)
            .with("description", "The stack " + name + " as a Helm chart")
            .with("type", "application")
            .with("version", Release.FIRST_CHART_VERSION));
  }

  String name() {
    return text("name");
  }

  String version() {
    return text("version");
  }

  String description() {
    return text("description");
  }

  boolean isDeprecated() {
    return fields.get("deprecated") != null;
  }

  /** The text of a field, if something is said there. */
  Optional<String> said(String field) {
    return Optional.ofNullable(fields.text(field));
  }

  private String text(String field) {
    return Objects.requireNonNull(fields.text(field), field);
  }

  About version(String version) {
    return with("version", Release.chartVersion(version));
  }

  About appVersion(String version) {
    return with("appVersion", Release.appVersion(version));
  }

  About description(String description) {
    return with("description", description);
  }

  /** Helm counts 1.34.2-gke.100 as before 1.34.2, so the range begins before the release. */
  About kubernetesFrom(KubernetesVersion version) {
    return with("kubeVersion", ">=" + version + ".0-0");
  }

  About deprecated() {
    return with("deprecated", Literal.TRUE);
  }

  About keyword(String keyword) {
    return append(Literal.of(line("keyword", keyword)), "keywords");
  }

  About home(String url) {
    return with("home", url("home", url));
  }

  About source(String url) {
    return append(Literal.of(url("source", url)), "sources");
  }

  About icon(String url) {
    return with("icon", url("icon", url));
  }

  About maintainer(String name) {
    return append(MapNode.of("name", line("maintainer's name", name)), "maintainers");
  }

  About maintainer(String name, String email) {
    if (!EMAIL.matcher(email).matches()) {
      throw new IllegalArgumentException("Not an e-mail address: \"" + email + "\"");
    }
    MapNode person = MapNode.of("name", line("maintainer's name", name)).with("email", email);
    return append(person, "maintainers");
  }

  About annotation(String key, String value) {
    if (!ANNOTATION.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "An annotation's key is letters, digits, dots, slashes, underscores and hyphens, not \""
              + key
              + "\"");
    }
    return new About(fields.set(Literal.of(known("annotation", value)), "annotations", key));
  }

  About dependencies(List<MapNode> dependencies) {
    return dependencies.isEmpty() ? this : with("dependencies", ListNode.of(dependencies));
  }

  /** The charts that it brings with it, in the order of Chart.yaml. */
  List<MapNode> dependencies() {
    return fields.list("dependencies").items().stream().map(MapNode.class::cast).toList();
  }

  /** What is said of the chart of a component of this one's stack. */
  About component(String name) {
    About component =
        stack(name)
            .description("The component " + name + " of the stack " + name())
            .version(version());
    return said("appVersion").map(component::appVersion).orElse(component);
  }

  private About with(String field, String text) {
    return with(field, Literal.of(line(field, text)));
  }

  private About with(String field, Node value) {
    return new About(fields.with(field, value));
  }

  private About append(Node item, String field) {
    return new About(fields.append(item, field));
  }

  private static String line(String what, String text) {
    if (text.isBlank() || NO_LINE.matcher(text).find()) {
      throw new IllegalArgumentException(
          "A chart's " + what + " is one line of text that can be printed, not \"" + text + "\"");
    }
    return known(what, text);
  }

  private static String known(String what, String text) {
    if (SymbolText.isIn(text)) {
      throw new IllegalArgumentException(
          "A chart's " + what + " is known when it is written; there is an input in it: " + text);
    }
    return text;
  }

  private static String url(String what, String url) {
    URI uri = parsed(url);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "A chart's " + what + " is a URL such as https://example.com/shop, not \"" + url + "\"");
    }
    return url;
  }

  private static URI parsed(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException malformed) {
      return URI.create("");
    }
  }

  /** The text of Chart.yaml. */
  String yaml() {
    var text = new StringBuilder(Mark.yaml(name()));
    for (String field : ORDER) {
      Node value = fields.get(field);
      if (field.equals("version")) { // with its two dots no reader takes it for a number
        text.append("version: ").append(version()).append('\n');
      } else if (value != null) {
        text.append(YamlText.entry(field, value));
      }
    }
    return text.toString();
  }
}
