package io.lapstrake.helm.template;

import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a model that is bound later, or that is secret: it is printed and nothing else.
 *
 * <p>What Handlebars prints of it is a mark with its number. The mark's characters are reserved by
 * Unicode for such internal use; texts that have them are refused.
 *
 * @param number its place in the model's list
 * @param value what is bound later
 * @param path where it is in the model
 */
record Later(int number, Value<?> value, String path) {

  private static final char START = '\uFDD2';
  private static final char END = '\uFDD3';
  private static final Pattern MARK = Pattern.compile(START + "(\\d+)" + END);

  /** What stands for it in a printed text. */
  String mark() {
    return START + String.valueOf(number) + END;
  }

  /** Whether a text has one of the characters of marks. */
  static boolean isMarkedIn(String text) {
    return text.indexOf(START) >= 0 || text.indexOf(END) >= 0;
  }

  /** A printed text with the values in the places of their marks. */
  static Text inPlace(String printed, List<Value<?>> values) {
    var pieces = new ArrayList<String>();
    var between = new ArrayList<Value<?>>();
    int at = 0;
    Matcher mark = MARK.matcher(printed);
    while (mark.find()) {
      pieces.add(printed.substring(at, mark.start()));
      between.add(values.get(Integer.parseInt(mark.group(1))));
      at = mark.end();
    }
    pieces.add(printed.substring(at));
    return Text.of(pieces, between);
  }

  /** Its place in the model, and nothing of the value. */
  @Override
  public String toString() {
    return path;
  }
}
