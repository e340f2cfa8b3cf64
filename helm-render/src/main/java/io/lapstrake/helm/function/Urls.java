package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.MAP;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.function.value.Slices;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gourl.GoUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that take URLs apart and join them. */
final class Urls {

  private Urls() {}

  static List<Definition> all() {
    return List.of(
        Definition.of("urlParse", Urls::parsed, TEXT), Definition.of("urlJoin", Urls::joined, MAP));
  }

  private static Map<String, @Nullable Object> parsed(Arguments given, Context context) {
    GoUrl url;
    try {
      url = GoUrl.parse(given.text(0));
    } catch (TemplateFailure e) {
      throw new TemplateFailure("unable to parse url: " + e.getMessage());
    }
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("fragment", url.fragment());
    parts.put("host", url.host());
    parts.put("hostname", url.hostname());
    parts.put("opaque", url.opaque());
    parts.put("path", url.path());
    parts.put("query", url.query());
    parts.put("scheme", url.scheme());
    parts.put("userinfo", url.user());
    return parts;
  }

  private static String joined(Arguments given, Context context) {
    Map<String, ?> parts = given.any(0) == null ? Map.of() : given.map(0);
    String scheme = part(parts, "scheme");
    String host = part(parts, "host");
    String path = part(parts, "path");
    String query = part(parts, "query");
    String opaque = part(parts, "opaque");
    String fragment = part(parts, "fragment");
    String user = user(part(parts, "userinfo"));
    return new GoUrl(scheme, opaque, user, host, path, query, fragment).toString();
  }

  private static String part(Map<String, ?> parts, String key) {
    if (!parts.containsKey(key)) {
      return "";
    }
    Object value = parts.get(key);
    if (value == null) {
      throw new TemplateFailure(Slices.NIL_POINTER);
    } else if (value instanceof String text) {
      return text;
    }
    throw new TemplateFailure(
        "unable to parse "
            + key
            + " key, must be of type string, but "
            + GoTypes.kind(value)
            + " found");
  }

  private static String user(String given) {
    if (given.isEmpty()) {
      return "";
    }
    try {
      return GoUrl.parse("proto://" + given + "@host").user();
    } catch (TemplateFailure e) {
      throw new TemplateFailure("unable to parse userinfo in dict: " + e.getMessage());
    }
  }
}
