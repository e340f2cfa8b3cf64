package io.lapstrake.helm.gourl;

import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import java.util.Locale;

/** A text that is read as a URL. */
final class UrlReading {

  private String scheme = "";
  private String opaque = "";
  private String user = "";
  private String host = "";
  private String path = "";
  private String query = "";

  private UrlReading() {}

  static GoUrl read(String text) {
    int hash = text.indexOf('#');
    String before = hash < 0 ? text : text.substring(0, hash);
    var reading = new UrlReading();
    try {
      reading.parts(before);
    } catch (TemplateFailure e) {
      throw new TemplateFailure("parse " + GoQuote.text(before) + ": " + e.getMessage());
    }
    try {
      String fragment = hash < 0 ? "" : Escape.FRAGMENT.unescaped(text.substring(hash + 1));
      return new GoUrl(
          reading.scheme,
          reading.opaque,
          reading.user,
          reading.host,
          reading.path,
          reading.query,
          fragment);
    } catch (TemplateFailure e) {
      throw new TemplateFailure("parse " + GoQuote.text(text) + ": " + e.getMessage());
    }
  }

  private void parts(String text) {
    if (text.chars().anyMatch(it -> it < ' ' || it == 0x7F)) {
      throw new TemplateFailure("net/url: invalid control character in URL");
    } else if (text.equals("*")) {
      path = "*";
      return;
    }
    String rest = withoutScheme(text);
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = rest.substring(mark + 1);
      rest = rest.substring(0, mark);
    }
    if (!rest.startsWith("/") && !scheme.isEmpty()) {
      opaque = rest;
      return;
    } else if (!rest.startsWith("/") && firstSegment(rest).contains(":")) {
      throw new TemplateFailure("first path segment in URL cannot contain colon");
    }
    if (rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"))) {
      int slash = rest.indexOf('/', 2);
      authority(rest.substring(2, slash < 0 ? rest.length() : slash));
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    path = Escape.PATH.unescaped(rest);
  }

  static String firstSegment(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  private String withoutScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':' && i == 0) {
        throw new TemplateFailure("missing protocol scheme");
      } else if (c == ':') {
        scheme = text.substring(0, i).toLowerCase(Locale.ROOT);
        return text.substring(i + 1);
      } else if (!letter && (!later || i == 0)) {
        return text;
      }
    }
    return text;
  }

  private void authority(String authority) {
    int at = authority.lastIndexOf('@');
    host = host(authority.substring(at + 1));
    if (at < 0) {
      return;
    }
    String given = authority.substring(0, at);
    if (!given.matches("[A-Za-z0-9._:~!$&'()*+,;=%@-]*")) {
      throw new TemplateFailure("net/url: invalid userinfo");
    }
    int colon = given.indexOf(':');
    String name = Escape.USER.unescaped(colon < 0 ? given : given.substring(0, colon));
    user = Escape.USER.escaped(name);
    if (colon >= 0) {
      user += ":" + Escape.USER.escaped(Escape.USER.unescaped(given.substring(colon + 1)));
    }
  }

  private static String host(String given) {
    int colon = given.lastIndexOf(':');
    if (given.startsWith("[")) {
      int bracket = given.lastIndexOf(']');
      if (bracket < 0) {
        throw new TemplateFailure("missing ']' in host");
      }
      checkPort(given.substring(bracket + 1));
    } else if (colon >= 0) {
      checkPort(given.substring(colon));
    }
    return Escape.HOST.unescaped(given);
  }

  private static void checkPort(String port) {
    if (!port.isEmpty() && !port.matches(":[0-9]*")) {
      throw new TemplateFailure("invalid port " + GoQuote.text(port) + " after host");
    }
  }
}
