package io.lapstrake.core.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of rules: sections, each with rows that are indented below it.
 *
 * <pre>
 * namespaced                             # the kinds below live in a namespace
 *   apps/Deployment
 * cluster                                # those below do not
 *   Namespace
 * served                                 # which versions servers serve, since when and until when
 *   apps/v1 Deployment    since 1.9
 * order                                  # kinds in the order in which they are applied
 *   Namespace
 *   apps/Deployment
 * meaning                                # what objects of a kind are for
 *   Namespace             protected
 * shape container                        # rows that other sections include
 *   image     image
 * every                                  # rows of every kind, known or not
 *   status    ignored
 * kind apps/Deployment                   # rows of one kind, or several
 *   spec.template    is podTemplate; restarts
 * </pre>
 *
 * <p>A row is a path, two spaces or more, and facts with semicolons between them. What follows
 * {@code #} is the source; a row without one has that of its section, which must have one.
 */
final class RulesReader {

  private final List<String> lines;
  private final Map<String, RuleDraft> shapes = new LinkedHashMap<>();
  private final Map<String, KindDraft> kinds = new LinkedHashMap<>();
  private final KindDraft every = new KindDraft(true);
  private final Apis apis = new Apis();
  private final List<String> order = new ArrayList<>();
  private String section = "";
  private List<RuleDraft> targets = List.of();

  /** What is known of a kind while the table is read. */
  private static final class KindDraft {
    final boolean namespaced;
    final RuleDraft root = new RuleDraft();
    final Meaning meaning = new Meaning();

    KindDraft(boolean namespaced) {
      this.namespaced = namespaced;
    }
  }

  RulesReader(String table) {
    this.lines = table.lines().toList();
  }

  Rules read() {
    for (int i = 0; i < lines.size(); i++) {
      try {
        line(lines.get(i));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalStateException(
            "Line " + (i + 1) + " of the rules: " + e.getMessage() + ": " + lines.get(i), e);
      }
    }
    return rules();
  }

  private void line(String line) {
    int hash = line.indexOf('#');
    String text = (hash < 0 ? line : line.substring(0, hash)).stripTrailing();
    if (text.isBlank()) {
      return;
    }
    if (text.charAt(0) != ' ') {
      check(hash >= 0, "A section without a source");
      section(Words.of(text));
    } else {
      row(text.strip());
    }
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private void section(List<String> words) {
    section = words.get(0);
    List<String> names = words.subList(1, words.size());
    targets =
        switch (section) {
          case "namespaced", "cluster", "order", "meaning", "served" -> List.of();
          case "every" -> List.of(every.root);
          case "shape" -> List.of(newShape(names.get(0)));
          case "kind" -> names.stream().map(name -> kind(name).root).toList();
          default -> throw new IllegalArgumentException("Not a section");
        };
  }

  private RuleDraft newShape(String name) {
    var shape = new RuleDraft();
    check(shapes.put(name, shape) == null, "A shape that is there already");
    return shape;
  }

  private KindDraft kind(String name) {
    KindDraft kind = kinds.get(qualified(name));
    if (kind == null) {
      throw new IllegalArgumentException("Neither namespaced nor cluster: " + name);
    }
    return kind;
  }

  private static String qualified(String name) {
    return name.indexOf('/') < 0 ? "/" + name : name;
  }

  private void row(String text) {
    switch (section) {
      case "namespaced", "cluster" -> newKind(text);
      case "order" -> {
        kind(text);
        order.add(qualified(text));
      }
      case "meaning" -> {
        List<String> columns = columns(text);
        Words.facts(columns.get(1)).forEach(kind(columns.get(0)).meaning::add);
      }
      case "served" -> {
        List<String> columns = columns(text);
        apis.add(Words.of(columns.get(0)), Words.facts(columns.get(1)));
      }
      default -> fields(text);
    }
  }

  private void newKind(String name) {
    var kind = new KindDraft(section.equals("namespaced"));
    check(kinds.put(qualified(name), kind) == null, "A kind that is there already");
  }

  private void fields(String text) {
    List<String> columns = columns(text);
    check(!targets.isEmpty(), "A row without a section");
    List<List<String>> facts = Words.facts(columns.get(1));
    for (RuleDraft target : targets) {
      RuleDraft draft = target.at(columns.get(0));
      for (List<String> fact : facts) {
        Fact.add(draft, fact, shapes);
      }
    }
  }

  private static List<String> columns(String text) {
    List<String> columns = Words.columns(text);
    check(columns.size() == 2, "A row is a path, two spaces and facts");
    return columns;
  }

  private Rules rules() {
    var built = new TreeMap<String, KindRules>();
    kinds.forEach((name, kind) -> built.put(name, build(name, kind)));
    return new Rules(built, build(null, every), every.root, apis, KubernetesVersion.STANDARD);
  }

  private KindRules build(@Nullable String name, KindDraft kind) {
    int place = order.indexOf(name);
    return new KindRules(
        name != null,
        kind.namespaced,
        place < 0 ? order.size() : place,
        kind.meaning,
        new LateRoot(() -> whole(name != null, kind)),
        folds(kind));
  }

  /** What is known of every kind, and of one. */
  private RuleDraft whole(boolean isKnown, KindDraft kind) {
    var root = new RuleDraft();
    root.raw = !isKnown;
    root.include(every.root);
    if (isKnown) {
      root.include(kind.root);
    }
    return root;
  }

  private SortedMap<String, String> folds(KindDraft kind) {
    SortedMap<String, String> folds = Fact.folds(every.root);
    folds.putAll(Fact.folds(kind.root));
    return folds;
  }
}
