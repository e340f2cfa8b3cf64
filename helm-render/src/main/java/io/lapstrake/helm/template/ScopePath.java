package io.lapstrake.helm.template;

import java.util.ArrayList;
import java.util.List;

/**
 * What a template writes to name a value: {@code ../a.[b c].0}.
 *
 * @param text as it was written
 * @param ups how many scopes it goes up
 * @param isVariable whether it names what a block makes, such as {@code @index}
 * @param isBare whether a name that a block gives may be meant, so neither {@code this.} nor {@code
 *     ../} stands before it
 * @param names the names, one within the other; none where the scope's own value is meant
 */
record ScopePath(String text, int ups, boolean isVariable, boolean isBare, List<String> names) {

  private static final String UP = "../";

  static ScopePath of(String text) {
    String rest = text;
    boolean isVariable = rest.startsWith("@");
    rest = isVariable ? rest.substring(1) : rest;
    int ups = 0;
    for (; rest.startsWith(UP); ups++) {
      rest = rest.substring(UP.length());
    }
    if (rest.equals("..")) {
      return new ScopePath(text, ups + 1, isVariable, false, List.of());
    }
    String own = withoutThis(rest);
    boolean isBare = ups == 0 && !isVariable && own.equals(rest);
    return new ScopePath(text, ups, isVariable, isBare, names(own));
  }

  private static String withoutThis(String path) {
    if (path.equals("this") || path.equals(".")) {
      return "";
    }
    for (String self : List.of("this.", "this/", "./")) {
      if (path.startsWith(self)) {
        return withoutThis(path.substring(self.length()));
      }
    }
    return path;
  }

  private static List<String> names(String path) {
    var names = new ArrayList<String>();
    int at = 0;
    while (at < path.length()) {
      int end;
      if (path.charAt(at) == '[') {
        end = path.indexOf(']', at);
        end = end < 0 ? path.length() : end;
        names.add(path.substring(at + 1, end));
        end = Math.min(end + 1, path.length());
      } else {
        end = at;
        while (end < path.length() && ".[/".indexOf(path.charAt(end)) < 0) {
          end++;
        }
        names.add(path.substring(at, end));
      }
      boolean isSeparated = end < path.length() && path.charAt(end) != '[';
      at = isSeparated ? end + 1 : end;
    }
    return List.copyOf(names);
  }
}
