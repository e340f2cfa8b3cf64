package io.lapstrake.core.rules.format;

import java.util.List;
import java.util.Locale;

/** Whether a text is a schedule that {@code github.com/robfig/cron/v3} reads as standard. */
final class CronCheck {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final List<Field> FIELDS =
      List.of(
          new Field(0, 59, List.of()),
          new Field(0, 23, List.of()),
          new Field(1, 31, List.of()),
          new Field(1, 12, MONTHS),
          new Field(0, 6, DAYS));

  private record Field(int min, int max, List<String> names) {

    boolean accepts(String text) {
      for (String part : text.split(",", -1)) {
        if (!acceptsPart(part)) {
          return false;
        }
      }
      return true;
    }

    private boolean acceptsPart(String part) {
      int slash = part.indexOf('/');
      String range = slash < 0 ? part : part.substring(0, slash);
      return (slash < 0 || isStep(part.substring(slash + 1))) && acceptsRange(range);
    }

    private boolean acceptsRange(String range) {
      if (range.equals("*") || range.equals("?")) {
        return true;
      }
      int hyphen = range.indexOf('-');
      int from = number(hyphen < 0 ? range : range.substring(0, hyphen));
      int to = hyphen < 0 ? from : number(range.substring(hyphen + 1));
      return from >= min && to <= max && from <= to;
    }

    private int number(String text) {
      int name = names.indexOf(text.toLowerCase(Locale.ROOT));
      return name >= 0 ? name + min : digits(text);
    }
  }

  private CronCheck() {}

  private static int digits(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : -1;
  }

  private static boolean isStep(String text) {
    return digits(text) > 0;
  }

  static boolean isSchedule(String text) {
    if (text.startsWith("@")) {
      return isDescriptor(text);
    }
    String[] fields = text.strip().split("\\s+", -1);
    if (fields.length != FIELDS.size()) {
      return false;
    }
    for (int i = 0; i < fields.length; i++) {
      if (!FIELDS.get(i).accepts(fields[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDescriptor(String text) {
    return switch (text) {
      case "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly" -> true;
      default -> text.startsWith("@every ") && TextCheck.isDuration(text.substring(7));
    };
  }
}
