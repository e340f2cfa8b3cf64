package io.lapstrake.core.plan;

/** What a change may cost, the least first. */
enum Risk {
  NONE(""),
  IN_PLACE("in place"),
  RESTART("rolling restart"),
  DELETION("deletion"),
  REPLACEMENT("replacement");

  private final String words;

  Risk(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Risk highest(Plan plan) {
    var each = new Each();
    Risk highest = NONE;
    for (Change change : plan.effective()) {
      Risk risk = change.match(each);
      highest = risk.compareTo(highest) > 0 ? risk : highest;
    }
    return highest;
  }

  private static final class Each implements Change.Cases<Risk> {
    @Override
    public Risk create(Change.Create create) {
      return NONE;
    }

    @Override
    public Risk update(Change.Update update) {
      return switch (update.effect().level()) {
        case IN_PLACE -> IN_PLACE;
        case ROLLING_RESTART -> RESTART;
        case REPLACE -> REPLACEMENT;
      };
    }

    @Override
    public Risk replace(Change.Replace replace) {
      return REPLACEMENT;
    }

    @Override
    public Risk delete(Change.Delete delete) {
      return DELETION;
    }

    @Override
    public Risk keep(Change.Keep keep) {
      return NONE;
    }
  }
}
