package io.lapstrake.core.report;

import static io.lapstrake.core.report.MarkdownText.code;
import static io.lapstrake.core.report.MarkdownText.plain;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.OutputChange;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.problem.Problem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a plan as Markdown, what matters most first where room is short. */
final class MarkdownPlan {

  private static final int FRAME = 1_200; // characters of headings and of what says what was cut

  private static final String HEAD = "| | Object | What it means |\n| --- | --- | --- |\n";
  private static final String HEAD_WITH_WAVES =
      "| Wave | | Object | What it means |\n| --- | --- | --- | --- |\n";

  private static final Comparator<Optional<Risk.Kind>> WORST_FIRST =
      Comparator.comparing(
          it -> it.orElse(null), Comparator.nullsLast(Comparator.<Risk.Kind>reverseOrder()));

  private final Plan plan;
  private final int limit;
  private final List<ObjectDetails> changes;
  private final boolean hasWaves;
  private final Room room;
  private final StringBuilder out = new StringBuilder();

  MarkdownPlan(Plan plan, int limit) {
    this.plan = plan;
    this.limit = limit;
    this.changes = ObjectDetails.of(plan);
    this.hasWaves = changes.stream().anyMatch(it -> it.wave() > 1);
    this.room = new Room(limit - FRAME);
  }

  String text(List<Problem> problems) {
    head();
    List<String> refusals = problems.stream().map(MarkdownPlan::refusal).toList();
    List<String> rows = changes.stream().map(this::row).toList();
    List<String> drifts = plan.observed().drifts().stream().map(this::drift).toList();
    List<String> others = plan.outputs().stream().map(MarkdownPlan::output).toList();
    Part refused = Part.of(refusals, inOrder(refusals), room);
    Part changed = Part.of(rows, hardestFirst(), room);
    Part outputs = Part.of(others, inOrder(others), room);
    List<String> sources =
        plan.described().sources().entrySet().stream()
            .map(it -> "- " + code(it.getKey()) + " from " + code(it.getValue()) + "\n")
            .toList();
    Part read = Part.of(sources, inOrder(sources), room);
    Part drifted = Part.of(drifts, inOrder(drifts), room);
    String picture = picture();
    boolean isDrawn = room.has(picture);
    List<String> folded = changes.stream().map(MarkdownPlan::details).toList();
    Part details = Part.of(folded, hardestFirst(), room);
    section("> [!CAUTION]\n> **This plan is refused.**\n\n", refused, "reason");
    risks();
    section(hasWaves ? HEAD_WITH_WAVES : HEAD, changed, "change");
    out.append(isDrawn ? picture : leftOut("The picture"));
    section("", details, "objects' details");
    section("#### Outputs\n\n", outputs, "output");
    section("#### Read before planning\n\n", read, "input");
    section("#### Changed by someone else since it was written\n\n", drifted, "object");
    return out.toString();
  }

  private static List<Integer> inOrder(List<String> parts) {
    return IntStream.range(0, parts.size()).boxed().toList();
  }

  private List<Integer> hardestFirst() {
    return IntStream.range(0, changes.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> changes.get(i).worst(), WORST_FIRST))
        .toList();
  }

  /**
   * Parts of one sort.
   *
   * @param texts those that fit
   * @param omitted how many do not
   */
  private record Part(List<String> texts, int omitted) {
    static Part of(List<String> parts, List<Integer> places, Room room) {
      List<String> fitting = room.fill(parts, places);
      int all = (int) parts.stream().filter(it -> !it.isEmpty()).count();
      List<String> texts = fitting.stream().filter(it -> !it.isEmpty()).toList();
      return new Part(texts, all - texts.size());
    }
  }

  private void section(String head, Part part, String noun) {
    if (part.texts().isEmpty() && part.omitted() == 0) {
      return;
    }
    out.append(head).append(String.join("", part.texts()));
    out.append(out.toString().endsWith("\n\n") ? "" : "\n");
    if (part.omitted() > 0) {
      out.append(leftOut(count(part.omitted(), noun)));
    }
  }

  private String leftOut(String what) {
    String most = String.format(Locale.ROOT, "%,d", limit);
    return "_" + what + " left out: this report has at most " + most + " characters._\n\n";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 || noun.endsWith("s") ? "" : "s");
  }

  private void head() {
    String names = code(plan.stack()) + " → " + code(plan.environment());
    out.append("### ").append(names).append(": ").append(plan.summary()).append("\n\n");
  }

  private static String refusal(Problem problem) {
    return "- **"
        + plain(problem.code() + " " + problem.summary())
        + "** at "
        + code(problem.place().toString())
        + ": "
        + plain(problem.detail())
        + " _Fix:_ "
        + plain(problem.fix())
        + "\n";
  }

  private void risks() {
    SortedMap<Risk.Kind, Set<ResourceKey>> objects = new TreeMap<>(Comparator.reverseOrder());
    plan.risks()
        .forEach(it -> objects.computeIfAbsent(it.kind(), any -> new HashSet<>()).add(it.key()));
    if (!objects.isEmpty()) {
      out.append("| Risk | Level | Objects |\n| --- | --- | --- |\n");
      objects.forEach((kind, keys) -> out.append(row(kind.words(), level(kind), keys.size())));
      out.append('\n');
    }
  }

  private static String level(Risk.Kind kind) {
    return kind.level().name().toLowerCase(Locale.ROOT);
  }

  private static String row(Object... cells) {
    return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String row(ObjectDetails change) {
    String meaning =
        Stream.concat(Stream.of(change.meaning()), change.found().stream())
            .map(MarkdownText::plain)
            .collect(Collectors.joining("<br/>"));
    String sign = code(change.action().sign());
    String wave = change.wave() == 0 ? "" : String.valueOf(change.wave());
    return hasWaves
        ? row(wave, sign, code(change.object()), meaning)
        : row(sign, code(change.object()), meaning);
  }

  private String picture() {
    Mermaid mermaid = Mermaid.of(plan);
    if (mermaid.isEmpty()) {
      return "";
    }
    String omitted =
        mermaid.omitted() == 0
            ? ""
            : "_" + count(mermaid.omitted(), "component") + " not drawn._\n\n";
    return MarkdownText.fenced("mermaid", mermaid.text().lines().toList()) + "\n" + omitted;
  }

  private static String details(ObjectDetails change) {
    List<String> lines = change.lines();
    if (lines.isEmpty()) {
      return "";
    }
    return "<details>\n<summary>"
        + code(change.action().sign())
        + " "
        + code(change.object())
        + ": "
        + plain(change.meaning())
        + "</summary>\n\n"
        + MarkdownText.fenced("diff", lines)
        + "\n</details>\n\n";
  }

  private static String output(OutputChange change) {
    return "- " + code(change.name() + ": " + change.values().summary()) + "\n";
  }

  private String drift(Drift drift) {
    String fields =
        plan.edited(drift).stream()
            .map(it -> code(it.path() + ": " + it.summary()))
            .collect(Collectors.joining(", "));
    return "- "
        + code(drift.key().map(Object::toString).orElse("the list of manifests"))
        + " "
        + plain(plan.summary(drift))
        + (fields.isEmpty() ? "" : ": " + fields)
        + "\n";
  }
}
