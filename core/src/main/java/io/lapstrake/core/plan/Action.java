package io.lapstrake.core.plan;

import java.util.Locale;

/** What is done with an object; the name of a {@link Change}. */
public enum Action {
  /** It is made. */
  CREATE("+", "create", "created"),
  /** It changes where it is. */
  UPDATE("~", "update", "updated"),
  /** It is deleted and made again, or made anew and then deleted. */
  REPLACE("!", "replace", "replaced"),
  /** It is deleted. */
  DELETE("-", "delete", "deleted"),
  /** It stays as it is, and has another address or is protected otherwise. */
  MOVE(">", "move", "moved"),
  /** It is there and was not recorded; from now on it is. */
  ADOPT("^", "adopt", "adopted"),
  /** It stays as someone else edited it, and that is recorded. */
  ACCEPT("=", "accept", "accepted"),
  /** It stays as it is, and is recorded no longer. */
  FORGET("x", "forget", "forgotten"),
  /** Nothing is done with it. */
  KEEP(" ", "keep", "kept");

  private final String sign;
  private final String verb;
  private final String deed;

  Action(String sign, String verb, String deed) {
    this.sign = sign;
    this.verb = verb;
    this.deed = deed;
  }

  /** The character that a line about it begins with. */
  public String sign() {
    return sign;
  }

  /** What will be done, such as {@code update}. */
  public String verb() {
    return verb;
  }

  /** What has been done, such as {@code updated}. */
  public String deed() {
    return deed;
  }

  /** As programs read it: the name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
