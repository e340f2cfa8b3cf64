package io.lapstrake.core.data;

/** An environment variable of the process. */
record Variable(String variable) implements DataSource {

  @Override
  public String name() {
    return "the environment variable " + variable;
  }

  @Override
  public Data read() {
    String text = System.getenv(variable);
    if (text == null) {
      throw unreadable("It is not set.", "set it, or give the input a value.");
    }
    return Data.text(text);
  }
}
