package io.lapstrake.k8s.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rights in words: {@code get, list pods and secrets; create jobs.batch}. */
final class RightsText {

  private RightsText() {}

  /**
   * What may be done, and where.
   *
   * @param rights of one holder in one place
   */
  static String of(Collection<Right> rights) {
    Map<String, TreeSet<String>> verbs = new TreeMap<>();
    for (Right each : rights) {
      verbs.computeIfAbsent(resource(each), any -> new TreeSet<>()).add(each.verb());
    }
    Map<String, List<String>> resources = new LinkedHashMap<>();
    verbs.forEach(
        (resource, all) ->
            resources
                .computeIfAbsent(String.join(", ", all), any -> new ArrayList<>())
                .add(resource));
    return resources.entrySet().stream()
        .map(it -> (it.getKey() + " " + joined(it.getValue())).strip())
        .collect(Collectors.joining("; "));
  }

  /** As {@code kubectl auth can-i} takes it. */
  private static String resource(Right right) {
    if (right.isRole()) {
      return "do all that " + right.name() + " allows";
    }
    int slash = right.resource().indexOf('/');
    String plain = slash < 0 ? right.resource() : right.resource().substring(0, slash);
    String sub = slash < 0 ? "" : right.resource().substring(slash);
    boolean isPath = right.group().equals("/");
    String group = isPath || right.group().isEmpty() ? "" : "." + right.group();
    String path = right.resource().equals("*") ? "every path" : right.resource();
    String whole = isPath ? path : plain + group + sub;
    return right.name().isEmpty() ? whole : whole + " " + right.name();
  }

  private static String joined(List<String> all) {
    int last = all.size() - 1;
    return last == 0
        ? all.get(0)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
