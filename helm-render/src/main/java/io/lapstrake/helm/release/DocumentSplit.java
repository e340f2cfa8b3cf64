package io.lapstrake.helm.release;

import io.lapstrake.helm.go.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The documents of a text as Helm parts them: at each {@code ---} at the beginning of a line,
 * whatever stands behind it, and even within a block of text.
 */
final class DocumentSplit {

  private static final String SEPARATOR = "---";

  /** What a document takes beside its text and its values, in bytes. */
  private static final int DOCUMENT = 400;

  private DocumentSplit() {}

  /**
   * The documents, without blanks around them; none that is empty.
   *
   * @param bytes pays for them; throws where they are too many
   */
  static List<String> of(String text, LongConsumer bytes) {
    String whole = Blanks.trim(text);
    var documents = new ArrayList<String>();
    int from = 0;
    int at = whole.startsWith(SEPARATOR) ? 0 : whole.indexOf("\n" + SEPARATOR);
    while (at >= 0) {
      bytes.accept(DOCUMENT);
      add(whole.substring(from, at), documents);
      from = whole.indexOf(SEPARATOR, at) + SEPARATOR.length();
      while (from < whole.length() && " \t\n\f\r".indexOf(whole.charAt(from)) >= 0) {
        from++;
      }
      at = whole.indexOf("\n" + SEPARATOR, from);
    }
    add(whole.substring(from), documents);
    return documents;
  }

  private static void add(String text, List<String> documents) {
    String document = Blanks.trim(text);
    if (!document.isEmpty()) {
      documents.add(document);
    }
  }
}
