package io.lapstrake.helm.gotemplate;

/** What a template does: text, an action, a condition, a loop …. */
abstract class Statement extends Node {

  /** It came to its end. */
  static final int DONE = 0;

  /** The loop around it ends. */
  static final int BREAK = 1;

  /** The loop around it goes on with its next element. */
  static final int CONTINUE = 2;

  Statement(int position) {
    super(position);
  }

  /** Does it; tells how it ended. */
  abstract int run(Frame frame);
}
