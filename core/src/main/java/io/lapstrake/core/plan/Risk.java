package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Effect;

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

  private static Risk of(Effect effect) {
    return switch (effect.level()) {
      case IN_PLACE -> IN_PLACE;
      case ROLLING_RESTART -> RESTART;
      case REPLACE -> REPLACEMENT;
    };
  }

  private static final class Each implements Change.Cases<Risk> {
    @Override
    public Risk create(Change.Create create) {
      return NONE;
    }

    @Override
    public Risk update(Change.Update update) {
      return of(update.effect());
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
    public Risk move(Change.Move move) {
      return NONE;
    }

    @Override
    public Risk adopt(Change.Adopt adopt) {
      return of(adopt.effect());
    }

    @Override
    public Risk accept(Change.Accept accept) {
      return NONE;
    }

    @Override
    public Risk forget(Change.Forget forget) {
      return NONE;
    }

    @Override
    public Risk keep(Change.Keep keep) {
      return NONE;
    }
  }
}
