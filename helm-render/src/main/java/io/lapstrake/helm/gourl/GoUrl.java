package io.lapstrake.helm.gourl;

import io.lapstrake.helm.go.TemplateFailure;

/**
 * A URL in its parts; each is empty where there is none of it.
 *
 * @param scheme as {@code http}
 * @param opaque what follows the scheme of a URL without slashes
 * @param user the name and password, escaped
 * @param host the host with its port
 * @param path the path, without escapes
 * @param query what follows the question mark, as it is
 * @param fragment what follows the hash, without escapes
 */
public record GoUrl(
    String scheme,
    String opaque,
    String user,
    String host,
    String path,
    String query,
    String fragment) {

  /**
   * The URL of a text.
   *
   * @throws TemplateFailure if it is none, with Go's message
   */
  public static GoUrl parse(String text) {
    return UrlReading.read(text);
  }

  /** The host without its port and brackets. */
  public String hostname() {
    int colon = host.lastIndexOf(':');
    boolean port = colon >= 0 && host.substring(colon + 1).matches("[0-9]*");
    String name = port ? host.substring(0, colon) : host;
    boolean brackets = name.startsWith("[") && name.endsWith("]");
    return brackets ? name.substring(1, name.length() - 1) : name;
  }

  /** The URL as a text. */
  @Override
  public String toString() {
    var text = new StringBuilder(scheme.isEmpty() ? "" : scheme + ":");
    text.append(opaque.isEmpty() ? "" : opaque);
    if (opaque.isEmpty()) {
      appendHierarchy(text);
    }
    text.append(query.isEmpty() ? "" : "?" + query);
    return text.append(fragment.isEmpty() ? "" : "#" + Escape.FRAGMENT.escaped(fragment))
        .toString();
  }

  private void appendHierarchy(StringBuilder text) {
    boolean authority = !host.isEmpty() || !user.isEmpty();
    if (authority || (!scheme.isEmpty() && !path.isEmpty())) {
      text.append("//").append(user.isEmpty() ? "" : user + "@");
      text.append(Escape.HOST.escaped(host));
    }
    String escaped = path.equals("*") ? "*" : Escape.PATH.escaped(path);
    if (!escaped.isEmpty() && !escaped.startsWith("/") && !host.isEmpty()) {
      text.append('/');
    }
    if (text.length() == 0 && UrlReading.firstSegment(escaped).contains(":")) {
      text.append("./");
    }
    text.append(escaped);
  }
}
