package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;
import java.util.Arrays;

/** The words that were scanned and not yet taken, into which others can be put. */
final class YamlTokens {

  private YamlToken[] tokens = new YamlToken[32];
  private int head;
  private int tail;
  private int taken;

  /** The number that the next word will have that is added, counted from the first of the text. */
  int nextNumber() {
    return taken + tail - head;
  }

  /** How many words were taken, which is the number of the first that waits. */
  int taken() {
    return taken;
  }

  /** Whether no word waits. */
  boolean isEmpty() {
    return head == tail;
  }

  /** The first word that waits. */
  YamlToken first() {
    return tokens[head];
  }

  /** Takes the first word. */
  void take() {
    head++;
    taken++;
    if (head == tail) {
      head = 0;
      tail = 0;
    }
  }

  /** Adds a word at the end. */
  void add(YamlToken token) {
    makeRoom();
    tokens[tail++] = token;
  }

  /** Adds a word without a text. */
  void add(Kind kind, int line) {
    add(YamlToken.of(kind, line));
  }

  /** Puts a word before the one with a number; at the end, if that was taken. */
  void insert(int number, YamlToken token) {
    if (number < taken) {
      add(token);
      return;
    }
    makeRoom();
    int place = head + number - taken;
    System.arraycopy(tokens, place, tokens, place + 1, tail - place);
    tokens[place] = token;
    tail++;
  }

  private void makeRoom() {
    if (tail < tokens.length) {
      return;
    }
    int waiting = tail - head;
    if (waiting * 2 > tokens.length) {
      tokens = Arrays.copyOf(tokens, tokens.length * 2);
    }
    System.arraycopy(tokens, head, tokens, 0, waiting);
    head = 0;
    tail = waiting;
  }
}
