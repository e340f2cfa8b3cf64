package io.lapstrake.helm.gotemplate.lex;

/** What is wrong with a literal: the message alone, who reads the template adds where. */
public final class SyntaxFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final String text;

  SyntaxFailure(String text) {
    super(text, null, false, false);
    this.text = text;
  }

  /** The message. */
  public String text() {
    return text;
  }
}
