package io.lapstrake.helm.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * One call of a {@link Word} by a tag.
 *
 * @param arguments its positional arguments
 */
record Call(Run run, Options options, List<Object> arguments) {

  /** How many arguments a tag has. */
  static int size(Options options) {
    Integer size = options.data(Context.PARAM_SIZE);
    return size == null ? 0 : size;
  }

  /** The name by which the word was called. */
  String name() {
    return options.helperName;
  }

  boolean isBlock() {
    return options.tagType == TagType.SECTION;
  }

  Scope scope() {
    return run.scope();
  }

  /**
   * Says that the tag is wrong, and prints nothing. Of what was refused before, nothing more is
   * said.
   */
  Object wrong(Finding finding) {
    if (arguments.stream().noneMatch(Absent::isRefused)) {
      run.report(List.of(finding), options);
    }
    return "";
  }

  /** Says that the tag needs other arguments. */
  Object needs(String what) {
    return wrong(
        Finding.misused(name(), "The word " + name() + " takes " + what + ".", "write it so."));
  }

  /** Writes the block's part. */
  void body(Object value, Map<String, Object> variables, Map<String, Object> named)
      throws IOException {
    write(options.fn, scope().inner(value, variables, named));
  }

  /** Writes the block's part, or what stands behind {@code else}, in the scope around the block. */
  void either(boolean first) throws IOException {
    write(first ? options.fn : options.inverse, scope());
  }

  private void write(Template part, Scope inScope) throws IOException {
    run.write(part, inScope, new BufferWriter(options.buffer()));
  }

  /** A value as it stands in the text. */
  CharSequence printed(Object value) {
    if (value instanceof CharSequence text) {
      return text;
    }
    if (value instanceof Later later) {
      return later.mark();
    }
    if (value instanceof Absent absent) {
      return absent.isRefused() ? "" : (CharSequence) wrong(Finding.printsNothing(name(), absent));
    }
    return value instanceof Fields || value instanceof Items
        ? json(value)
        : Literal.ofObject(value).inText();
  }

  private CharSequence json(Object tree) {
    Later later = Trees.laterIn(tree);
    return later == null
        ? Json.write(Trees.node(tree))
        : (CharSequence) wrong(Finding.tooMuch(later, "stands in a map or list that is printed"));
  }
}
