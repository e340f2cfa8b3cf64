package io.lapstrake.core.yaml;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Makes documents of the events that SnakeYAML's parser finds in a text. */
final class EventReader {

  private final String file;
  private final Mistakes mistakes;
  private final Keys keys;

  EventReader(String file, Problems problems, Keys keys) {
    this.file = file;
    this.mistakes = new Mistakes(file, problems);
    this.keys = keys;
  }

  /** The documents that are not empty, up to where the text is malformed. */
  List<YamlDocument> documents(String text) {
    var documents = new ArrayList<YamlDocument>();
    if (text.length() > Limits.CHARACTERS) {
      mistakes.tooLong(text.length());
      return documents;
    }
    var stream = new StreamReader(text);
    try {
      read(parser(stream), documents);
    } catch (MarkedYAMLException e) {
      Malformed malformed = Malformed.of(e);
      mistakes.malformed(at(malformed.at()), malformed.found(), malformed.fix());
    } catch (ReaderException e) {
      mistakes.malformed(
          at(text, e.getPosition()),
          unprintable(e.getCodePoint()),
          "leave it out, or write it in double quotes by its number.");
    } catch (YAMLException e) {
      mistakes.malformed(
          new Source(file, 1, 1), String.valueOf(e.getMessage()), "correct the file.");
    } catch (NumberFormatException e) { // SnakeYAML at an escape that the text's end cuts off
      mistakes.malformed(at(stream.getMark()), "an escape is not complete", "complete it.");
    } catch (GiveUp e) {
      // the reason is among the problems
    }
    return documents;
  }

  private static Parser parser(StreamReader stream) {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // Limits has one
    return new ParserImpl(stream, options);
  }

  private void read(Parser parser, List<YamlDocument> into) {
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      if (parser.checkEvent(Event.ID.DocumentStart)) {
        parser.getEvent();
        ReadNode root = new TreeReader(file, parser, mistakes, keys).document();
        if (!root.node().equals(Literal.NULL)) {
          into.add(new YamlDocument(file, root.node(), root.spot()));
        }
      } else {
        parser.getEvent(); // the stream's start, or a document's end
      }
    }
  }

  private Source at(Mark mark) {
    return new Source(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Source at(String text, int position) {
    int line = 1;
    int start = 0;
    int end = Math.min(position, text.length());
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Source(file, line, end - start + 1);
  }

  private static String unprintable(int codePoint) {
    return String.format(Locale.ROOT, "the character U+%04X is not allowed", codePoint);
  }
}
