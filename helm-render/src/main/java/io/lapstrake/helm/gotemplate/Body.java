package io.lapstrake.helm.gotemplate;

import java.util.List;

/** Statements one after another. */
final class Body extends Statement {

  private final Statement[] statements;

  Body(int position, List<Statement> statements) {
    super(position);
    this.statements = statements.toArray(new Statement[0]);
  }

  @Override
  int run(Frame frame) {
    for (Statement statement : statements) {
      int end = statement.run(frame);
      if (end != DONE) {
        return end;
      }
    }
    return DONE;
  }

  /** Whether it is but blanks: such a definition does not take another's place. */
  boolean isBlank() {
    for (Statement statement : statements) {
      if (!(statement instanceof TextStatement text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "";
  }
}
