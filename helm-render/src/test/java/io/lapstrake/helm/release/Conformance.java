package io.lapstrake.helm.release;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.source.ChartSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders cases by real Helm and by ours, and tells how they compare. */
final class Conformance {

  /**
   * One row of the table.
   *
   * @param one the case
   * @param verdict how the two sides compare
   * @param detail the first difference, or why a side fails; may be empty
   */
  record Row(ConformanceCase one, Verdict verdict, String detail) {

    @Override
    public String toString() {
      return verdict.word() + "\t" + one.name() + (detail.isEmpty() ? "" : "\t" + detail);
    }
  }

  /** When ours renders again, so that what is the time differs. */
  private static final Clock TOMORROW =
      Clock.offset(Clock.systemUTC(), Duration.ofDays(1).plusSeconds(1));

  private final HelmSide helm;
  private final List<Row> rows = new ArrayList<>();

  Conformance(HelmSide helm) {
    this.helm = helm;
  }

  /** Compares a case. */
  Row compare(ConformanceCase one) throws IOException {
    HelmAnswer its = helm.answer(one);
    String why = "";
    String ours = null;
    try {
      ours = print(release(one).render());
    } catch (ProblemException refused) {
      why = String.valueOf(refused.getMessage()).replace("\n", " ");
    }
    Row row = row(one, its, ours, why);
    rows.add(row);
    return row;
  }

  /** All that Helm would print of what ours gives. */
  static String print(Rendered rendered) {
    var text = new StringBuilder();
    rendered.definitionTexts().forEach(it -> print(it.getKey(), it.getValue(), text));
    rendered.objects().forEach(it -> print(it.source(), it.text(), text));
    rendered.hooks().forEach(it -> print(it.source(), it.text(), text));
    return HelmAnswer.withNotes(text.toString(), rendered.notes().orElse(""));
  }

  private static void print(String source, String document, StringBuilder text) {
    text.append("---\n# Source: ").append(source).append('\n').append(document).append('\n');
  }

  private Row row(ConformanceCase one, @Nullable HelmAnswer its, @Nullable String ours, String why)
      throws IOException {
    if (its == null || ours == null) {
      Verdict verdict =
          its != null
              ? Verdict.ONLY_OURS_FAILS
              : ours != null ? Verdict.ONLY_HELM_FAILS : Verdict.BOTH_REFUSE;
      return new Row(one, verdict, why);
    }
    PrintedDocuments printed = documents(its.text(), its);
    PrintedDocuments rendered = documents(ours, its);
    if (printed.isEqualInBytes(rendered)) {
      return new Row(one, Verdict.EQUAL, "");
    }
    HelmAnswer again = helm.isAskedAnew() ? helm.answer(one) : null;
    PrintedDocuments other = documents(again == null ? "" : again.text(), its);
    PrintedDocuments oursAgain = documents(print(release(one).at(TOMORROW).render()), its);
    Optional<String> difference = printed.difference(rendered, other, oursAgain);
    return new Row(
        one,
        difference.isPresent() ? Verdict.DIFFERENT : Verdict.EQUAL,
        difference.orElse("but not in its bytes"));
  }

  /** The documents of those sections that Helm tells. */
  private static PrintedDocuments documents(String text, HelmAnswer told) {
    return new PrintedDocuments(text).of(told.sections());
  }

  private HelmRelease release(ConformanceCase one) {
    HelmRelease release =
        HelmRelease.named("release")
            .chart(ChartSource.load(one.chart()))
            .onKubernetes("1.32.0")
            .byHelm(helm.version());
    return one.values().map(release::values).orElse(release);
  }

  List<Row> rows() {
    return rows;
  }

  /** The last line: how many of each. */
  String total() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
    return Arrays.stream(Verdict.values())
        .map(verdict -> verdict.word() + "=" + counts.getOrDefault(verdict, 0))
        .collect(Collectors.joining(" "));
  }
}
