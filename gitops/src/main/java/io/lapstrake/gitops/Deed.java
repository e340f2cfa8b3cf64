package io.lapstrake.gitops;

import io.lapstrake.core.plan.Change;
import java.util.Locale;

/** What was done to an object, as a commit tells it. */
enum Deed {
  CREATED("+"),
  UPDATED("~"),
  REPLACED("!"),
  DELETED("-"),
  KEPT("=");

  private final String sign;

  Deed(String sign) {
    this.sign = sign;
  }

  static Deed of(Change change) {
    return change.match(new OfChange());
  }

  /** What a line about it begins with. */
  String sign() {
    return sign;
  }

  /** Such as {@code updated}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final class OfChange implements Change.Cases<Deed> {

    @Override
    public Deed create(Change.Create create) {
      return CREATED;
    }

    @Override
    public Deed update(Change.Update update) {
      return UPDATED;
    }

    @Override
    public Deed replace(Change.Replace replace) {
      return REPLACED;
    }

    @Override
    public Deed delete(Change.Delete delete) {
      return DELETED;
    }

    @Override
    public Deed keep(Change.Keep keep) {
      return KEPT;
    }
  }
}
