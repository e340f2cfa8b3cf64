package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.go.Definition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Functions of paths with slashes; those of the system's paths are the same, as on Linux. */
final class Paths {

  private Paths() {}

  static List<Definition> all() {
    var all = new ArrayList<Definition>();
    for (String prefix : List.of("", "os")) {
      all.add(Definition.of(named(prefix, "base"), (a, c) -> base(a.text(0)), TEXT));
      all.add(Definition.of(named(prefix, "dir"), (a, c) -> folder(a.text(0)), TEXT));
      all.add(Definition.of(named(prefix, "clean"), (a, c) -> clean(a.text(0)), TEXT));
      all.add(Definition.of(named(prefix, "ext"), (a, c) -> extension(a.text(0)), TEXT));
      all.add(Definition.of(named(prefix, "isAbs"), (a, c) -> a.text(0).startsWith("/"), TEXT));
    }
    return all;
  }

  private static String named(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static String folder(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
  }

  static String clean(String path) {
    boolean rooted = path.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      boolean up = part.equals("..");
      if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(up && rooted)) {
        parts.addLast(part);
      }
    }
    String joined = (rooted ? "/" : "") + String.join("/", parts);
    return joined.isEmpty() ? "." : joined;
  }
}
