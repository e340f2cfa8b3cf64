package io.lapstrake.helm.source;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What Helm asks of a {@code Chart.lock}, of which a rendering uses nothing. */
final class LockRules {

  private LockRules() {}

  static void check(@Nullable Object lock) throws UnreadableChart {
    Fields fields = Fields.of("Lock", lock);
    fields.text("digest");
    for (Object dependency : fields.list("dependencies")) {
      ChartDependency.of(dependency);
    }
    String generated = fields.text("generated");
    if (!generated.isEmpty() && !isTime(generated)) {
      throw new UnreadableChart(
          "Its lock was generated at \"" + generated + "\", which is no time as RFC 3339 has it.",
          "run \"helm dependency update\" in the chart's folder.");
    }
  }

  private static boolean isTime(String text) {
    try {
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
