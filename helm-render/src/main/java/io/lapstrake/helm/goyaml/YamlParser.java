package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gojson.Spending;
import io.lapstrake.helm.goyaml.lex.YamlFailure;
import io.lapstrake.helm.goyaml.lex.YamlScanner;
import io.lapstrake.helm.goyaml.lex.YamlToken;
import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads the first document of a YAML text into a tree: the grammar over the scanner's words. */
final class YamlParser {

  private final YamlScanner scanner;
  private final YamlTree tree;
  private final YamlTags tags = new YamlTags();
  private final Deque<State> states = new ArrayDeque<>();
  private State state = State.DOCUMENT_END;

  private YamlParser(String text, Spending spending) {
    scanner = new YamlScanner(text);
    tree = new YamlTree(spending);
  }

  /** What comes next within a document. */
  private enum State {
    DOCUMENT_END,
    BLOCK_LIST_FIRST,
    BLOCK_LIST,
    INDENTLESS_LIST,
    BLOCK_MAP_FIRST,
    BLOCK_MAP_KEY,
    BLOCK_MAP_VALUE,
    FLOW_LIST_FIRST,
    FLOW_LIST,
    FLOW_PAIR_KEY,
    FLOW_PAIR_VALUE,
    FLOW_PAIR_END,
    FLOW_MAP_FIRST,
    FLOW_MAP_KEY,
    FLOW_MAP_VALUE,
    FLOW_MAP_NO_VALUE
  }

  /** The value of a text's first document; null where there is none. */
  static @Nullable Object read(String text, Spending spending) {
    return new YamlParser(text, spending).document();
  }

  private @Nullable Object document() {
    Kind kind = kind();
    if (kind == Kind.STREAM_END) {
      return null;
    }
    boolean explicit = kind == Kind.VERSION || kind == Kind.TAG_DIRECTIVE;
    while (kind() == Kind.VERSION || kind() == Kind.TAG_DIRECTIVE) {
      tags.add(scanner.peek());
      scanner.take();
    }
    boolean started = kind() == Kind.DOCUMENT_START;
    if (explicit && !started) {
      throw failure("did not find expected <document start>");
    }
    if (started) {
      scanner.take();
    }
    if (started && endsDocument(kind())) {
      return null;
    }
    node(true, false);
    while (state != State.DOCUMENT_END) {
      step();
    }
    scanner.peek();
    return tree.result();
  }

  private static boolean endsDocument(Kind kind) {
    return switch (kind) {
      case VERSION, TAG_DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END -> true;
      default -> false;
    };
  }

  private Kind kind() {
    return scanner.peek().kind();
  }

  private TemplateFailure failure(String problem) {
    return YamlFailure.of(scanner.peek().line(), problem);
  }

  private void step() {
    switch (state) {
      case BLOCK_LIST_FIRST, BLOCK_LIST -> blockList();
      case INDENTLESS_LIST -> indentlessList();
      case BLOCK_MAP_FIRST, BLOCK_MAP_KEY -> blockMapKey();
      case BLOCK_MAP_VALUE -> blockMapValue();
      case FLOW_LIST_FIRST, FLOW_LIST -> flowList();
      case FLOW_PAIR_KEY -> flowPairKey();
      case FLOW_PAIR_VALUE -> flowPairValue();
      case FLOW_PAIR_END -> {
        tree.end();
        state = State.FLOW_LIST;
      }
      case FLOW_MAP_FIRST, FLOW_MAP_KEY -> flowMapKey();
      case FLOW_MAP_VALUE -> flowMapValue();
      case FLOW_MAP_NO_VALUE -> empty(State.FLOW_MAP_KEY);
      case DOCUMENT_END -> throw new IllegalStateException("the document has ended");
    }
  }

  /** Reads a node, after which comes a state. */
  private void node(boolean block, boolean mayBeIndentless, State after) {
    states.push(after);
    node(block, mayBeIndentless);
  }

  private void node(boolean block, boolean mayBeIndentless) {
    if (kind() == Kind.ALIAS) {
      tree.alias(scanner.peek().text());
      scanner.take();
      pop();
      return;
    }
    String anchor = null;
    String tag = null;
    for (Kind kind = kind(); isProperty(kind, anchor, tag); kind = kind()) {
      if (kind == Kind.ANCHOR) {
        anchor = scanner.peek().text();
      } else {
        tag = tags.resolve(scanner.peek());
      }
      scanner.take();
    }
    content(block, mayBeIndentless, anchor, tag);
  }

  private static boolean isProperty(Kind kind, @Nullable String anchor, @Nullable String tag) {
    return (kind == Kind.ANCHOR && anchor == null) || (kind == Kind.TAG && tag == null);
  }

  private void content(
      boolean block, boolean mayBeIndentless, @Nullable String anchor, @Nullable String tag) {
    YamlToken token = scanner.peek();
    Kind kind = token.kind();
    if (kind == Kind.PLAIN || kind == Kind.QUOTED) {
      tree.scalar(anchor, tag, kind == Kind.PLAIN, token.text());
      scanner.take();
      pop();
    } else if (kind == Kind.BLOCK_ENTRY && mayBeIndentless) {
      open(State.INDENTLESS_LIST, anchor);
    } else if (kind == Kind.FLOW_LIST) {
      open(State.FLOW_LIST_FIRST, anchor);
    } else if (kind == Kind.FLOW_MAP) {
      open(State.FLOW_MAP_FIRST, anchor);
    } else if (kind == Kind.BLOCK_LIST && block) {
      open(State.BLOCK_LIST_FIRST, anchor);
    } else if (kind == Kind.BLOCK_MAP && block) {
      open(State.BLOCK_MAP_FIRST, anchor);
    } else if (anchor != null || tag != null) {
      tree.scalar(anchor, tag, true, "");
      pop();
    } else {
      throw failure("did not find expected node content");
    }
  }

  private void open(State first, @Nullable String anchor) {
    state = first;
    if (first == State.BLOCK_MAP_FIRST || first == State.FLOW_MAP_FIRST) {
      tree.startMap(anchor);
    } else {
      tree.startList(anchor);
    }
  }

  /** A node that is not there, after which comes a state. */
  private void empty(State after) {
    tree.scalar(null, null, true, "");
    state = after;
  }

  private void pop() {
    state = states.isEmpty() ? State.DOCUMENT_END : states.pop();
  }

  private void close() {
    tree.end();
    scanner.take();
    pop();
  }

  private void blockList() {
    if (state == State.BLOCK_LIST_FIRST) {
      scanner.take();
    }
    switch (kind()) {
      case BLOCK_ENTRY -> {
        scanner.take();
        if (kind() == Kind.BLOCK_ENTRY || kind() == Kind.BLOCK_END) {
          empty(State.BLOCK_LIST);
        } else {
          node(true, false, State.BLOCK_LIST);
        }
      }
      case BLOCK_END -> close();
      default -> throw failure("did not find expected '-' indicator");
    }
  }

  private void indentlessList() {
    if (kind() != Kind.BLOCK_ENTRY) {
      tree.end();
      pop();
      return;
    }
    scanner.take();
    if (kind() == Kind.BLOCK_ENTRY || endsBlockPart(kind())) {
      empty(State.INDENTLESS_LIST);
    } else {
      node(true, false, State.INDENTLESS_LIST);
    }
  }

  private static boolean endsBlockPart(Kind kind) {
    return kind == Kind.KEY || kind == Kind.VALUE || kind == Kind.BLOCK_END;
  }

  private void blockMapKey() {
    if (state == State.BLOCK_MAP_FIRST) {
      scanner.take();
    }
    switch (kind()) {
      case KEY -> blockPart(State.BLOCK_MAP_VALUE);
      case BLOCK_END -> close();
      default -> throw failure("did not find expected key");
    }
  }

  private void blockMapValue() {
    if (kind() == Kind.VALUE) {
      blockPart(State.BLOCK_MAP_KEY);
    } else {
      empty(State.BLOCK_MAP_KEY);
    }
  }

  private void blockPart(State after) {
    scanner.take();
    if (endsBlockPart(kind())) {
      empty(after);
    } else {
      node(true, true, after);
    }
  }

  private void flowList() {
    boolean first = state == State.FLOW_LIST_FIRST;
    if (first) {
      scanner.take();
    }
    if (kind() != Kind.FLOW_LIST_END && !first) {
      flowEntry("did not find expected ',' or ']'");
    }
    switch (kind()) {
      case FLOW_LIST_END -> close();
      case KEY -> {
        tree.startMap(null);
        scanner.take();
        state = State.FLOW_PAIR_KEY;
      }
      default -> node(false, false, State.FLOW_LIST);
    }
  }

  private void flowEntry(String otherwise) {
    if (kind() != Kind.FLOW_ENTRY) {
      throw failure(otherwise);
    }
    scanner.take();
  }

  /** Without a key, Go drops the word that is next. */
  private void flowPairKey() {
    switch (kind()) {
      case VALUE, FLOW_ENTRY, FLOW_LIST_END -> {
        scanner.take();
        empty(State.FLOW_PAIR_VALUE);
      }
      default -> node(false, false, State.FLOW_PAIR_VALUE);
    }
  }

  private void flowPairValue() {
    if (kind() == Kind.VALUE) {
      scanner.take();
      if (kind() != Kind.FLOW_ENTRY && kind() != Kind.FLOW_LIST_END) {
        node(false, false, State.FLOW_PAIR_END);
        return;
      }
    }
    empty(State.FLOW_PAIR_END);
  }

  private void flowMapKey() {
    boolean first = state == State.FLOW_MAP_FIRST;
    if (first) {
      scanner.take();
    }
    if (kind() != Kind.FLOW_MAP_END && !first) {
      flowEntry("did not find expected ',' or '}'");
    }
    switch (kind()) {
      case FLOW_MAP_END -> close();
      case KEY -> {
        scanner.take();
        if (kind() == Kind.VALUE || endsFlowPart(kind())) {
          empty(State.FLOW_MAP_VALUE);
        } else {
          node(false, false, State.FLOW_MAP_VALUE);
        }
      }
      default -> node(false, false, State.FLOW_MAP_NO_VALUE);
    }
  }

  private static boolean endsFlowPart(Kind kind) {
    return kind == Kind.FLOW_ENTRY || kind == Kind.FLOW_MAP_END;
  }

  private void flowMapValue() {
    if (kind() == Kind.VALUE) {
      scanner.take();
      if (!endsFlowPart(kind())) {
        node(false, false, State.FLOW_MAP_KEY);
        return;
      }
    }
    empty(State.FLOW_MAP_KEY);
  }
}
