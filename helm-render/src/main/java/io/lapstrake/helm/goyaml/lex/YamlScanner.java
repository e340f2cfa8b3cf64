package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;
import java.util.Arrays;

/** Parts a YAML text into its words, with the limits and messages of Go's YAML. */
public final class YamlScanner {

  private static final int DEEPEST = 10_000;

  private final YamlCursor cursor;
  private final YamlTokens tokens = new YamlTokens();
  private final SimpleKeys keys;
  private final PlainText plains;
  private final QuotedText quoted;
  private final BlockText blockTexts;
  private final YamlProperties properties;
  private int[] indents = new int[16];
  private int blocks;
  private int indent = -1;
  private boolean keyAllowed = true;
  private boolean ready;

  /**
   * Scans a text.
   *
   * @throws TemplateFailure if it has what YAML refuses in any place
   */
  public YamlScanner(String text) {
    cursor = new YamlCursor(text);
    keys = new SimpleKeys(cursor, tokens);
    plains = new PlainText(cursor);
    quoted = new QuotedText(cursor);
    blockTexts = new BlockText(cursor);
    properties = new YamlProperties(cursor);
  }

  /**
   * The next word, which stays until it is taken.
   *
   * @throws TemplateFailure if no word stands here
   */
  public YamlToken peek() {
    if (!ready) {
      while (tokens.isEmpty() || keys.mayBeginWithFirst()) {
        fetch();
      }
      ready = true;
    }
    return tokens.first();
  }

  /** Takes the word that was peeked at. */
  public void take() {
    tokens.take();
    ready = false;
  }

  private void fetch() {
    skipToWord();
    unroll(cursor.column);
    if (cursor.isAtEnd()) {
      end();
    } else if (cursor.column == 0 && cursor.peek() == '%') {
      dropBlocks();
      tokens.add(properties.directive());
    } else if (cursor.isAtDocument()) {
      dropBlocks();
      tokens.add(cursor.peek() == '-' ? Kind.DOCUMENT_START : Kind.DOCUMENT_END, cursor.line);
      cursor.skip(3);
    } else {
      word(cursor.peek());
    }
  }

  private void skipToWord() {
    while (true) {
      cursor.skipMark();
      char c = cursor.peek();
      while (c == ' ' || (c == '\t' && (keys.depth() > 0 || !keyAllowed))) {
        cursor.skip(1);
        c = cursor.peek();
      }
      if (c == '#') {
        cursor.skipToBreak();
      }
      if (!cursor.isAtBreak()) {
        return;
      }
      cursor.skipLine();
      if (keys.depth() == 0) {
        keyAllowed = true;
      }
    }
  }

  private void end() {
    if (cursor.column != 0) {
      cursor.column = 0;
      cursor.line++;
    }
    dropBlocks();
    tokens.add(Kind.STREAM_END, cursor.line);
  }

  private void dropBlocks() {
    unroll(-1);
    keys.drop();
    keyAllowed = false;
  }

  private void word(char c) {
    boolean flow = keys.depth() > 0;
    switch (c) {
      case '[' -> open(Kind.FLOW_LIST);
      case '{' -> open(Kind.FLOW_MAP);
      case ']' -> close(Kind.FLOW_LIST_END);
      case '}' -> close(Kind.FLOW_MAP_END);
      case ',' -> entry();
      case '*' -> property(Kind.ALIAS);
      case '&' -> property(Kind.ANCHOR);
      case '!' -> property(Kind.TAG);
      case '\'', '"' -> {
        note();
        keyAllowed = false;
        tokens.add(quoted.scan());
      }
      case '-' -> {
        if (wordEnds()) {
          blockEntry(flow);
        } else {
          plain(flow);
        }
      }
      case '?' -> {
        if (flow || wordEnds()) {
          key(flow);
        } else {
          plain(false);
        }
      }
      case ':' -> {
        if (flow || wordEnds()) {
          value(flow);
        } else {
          plain(false);
        }
      }
      case '|', '>' -> {
        if (flow) {
          throw noWord();
        }
        keys.drop();
        keyAllowed = true;
        tokens.add(blockTexts.scan(indent));
      }
      case '#', '%', '@', '`', '\t' -> throw noWord();
      default -> plain(flow);
    }
  }

  private boolean wordEnds() {
    return YamlCursor.endsWord(cursor.peek(1));
  }

  private RuntimeException noWord() {
    return cursor.here("found character that cannot start any token");
  }

  private void note() {
    if (keyAllowed) {
      keys.note(keys.depth() == 0 && indent == cursor.column);
    }
  }

  private void plain(boolean flow) {
    note();
    keyAllowed = false;
    tokens.add(plains.scan(indent + 1, flow));
    keyAllowed = plains.endedOnNewLine();
  }

  private void property(Kind kind) {
    note();
    keyAllowed = false;
    tokens.add(kind == Kind.TAG ? properties.tag() : properties.anchor(kind));
  }

  private void open(Kind kind) {
    note();
    keys.open();
    keyAllowed = true;
    mark(kind);
  }

  private void close(Kind kind) {
    keys.drop();
    keys.close();
    keyAllowed = false;
    mark(kind);
  }

  private void entry() {
    keys.drop();
    keyAllowed = true;
    mark(Kind.FLOW_ENTRY);
  }

  private void mark(Kind kind) {
    tokens.add(kind, cursor.line);
    cursor.skip(1);
  }

  private void blockEntry(boolean flow) {
    if (!flow) {
      if (!keyAllowed) {
        throw cursor.here("block sequence entries are not allowed in this context");
      }
      roll(cursor.column, tokens.nextNumber(), YamlToken.of(Kind.BLOCK_LIST, cursor.line));
    }
    keys.drop();
    keyAllowed = true;
    mark(Kind.BLOCK_ENTRY);
  }

  private void key(boolean flow) {
    if (!flow) {
      if (!keyAllowed) {
        throw cursor.here("mapping keys are not allowed in this context");
      }
      roll(cursor.column, tokens.nextNumber(), YamlToken.of(Kind.BLOCK_MAP, cursor.line));
    }
    keys.drop();
    keyAllowed = !flow;
    mark(Kind.KEY);
  }

  private void value(boolean flow) {
    SimpleKeys.Place place = keys.current();
    if (place.possible) {
      tokens.insert(place.number, YamlToken.of(Kind.KEY, place.line));
      roll(place.column, place.number, YamlToken.of(Kind.BLOCK_MAP, place.line));
      place.possible = false;
      keyAllowed = false;
    } else {
      if (!flow) {
        if (!keyAllowed) {
          throw cursor.here("mapping values are not allowed in this context");
        }
        roll(cursor.column, tokens.nextNumber(), YamlToken.of(Kind.BLOCK_MAP, cursor.line));
      }
      keyAllowed = !flow;
    }
    mark(Kind.VALUE);
  }

  /** Begins a block list or map, if it is indented more than what it stands in. */
  private void roll(int column, int number, YamlToken token) {
    if (keys.depth() > 0 || indent >= column) {
      return;
    }
    if (blocks == indents.length) {
      indents = Arrays.copyOf(indents, blocks * 2);
    }
    indents[blocks++] = indent;
    indent = column;
    if (blocks > DEEPEST) {
      throw cursor.here("exceeded max depth of 10000");
    }
    tokens.insert(number, token);
  }

  /** Ends the block lists and maps that are indented more than a column. */
  private void unroll(int column) {
    if (keys.depth() > 0) {
      return;
    }
    while (indent > column) {
      tokens.add(Kind.BLOCK_END, cursor.line);
      indent = indents[--blocks];
    }
  }
}
