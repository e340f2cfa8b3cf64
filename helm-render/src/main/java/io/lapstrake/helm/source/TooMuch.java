package io.lapstrake.helm.source;

import java.io.IOException;

/** More than a chart may have. */
final class TooMuch extends IOException {

  private static final long serialVersionUID = 1;

  TooMuch(String message) {
    super(message);
  }
}
