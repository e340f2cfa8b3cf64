package io.lapstrake.helm.gotime;

import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is read as a time in a layout. */
final class TimeReading {

  private final String layout;
  private final String text;
  private final ZoneId local;
  private final TimeFields fields = new TimeFields();
  private String rest;

  TimeReading(String layout, String text, ZoneId local) {
    this.layout = layout;
    this.text = text;
    this.local = local;
    this.rest = text;
  }

  GoTime read() {
    List<Layout.Part> parts = Layout.parts(layout);
    for (int i = 0; i < parts.size(); i++) {
      Layout.Part part = parts.get(i);
      if (part.isLiteral()) {
        literal(part.text());
      } else {
        value(part, i + 1 < parts.size() ? parts.get(i + 1) : null);
      }
    }
    if (!rest.isEmpty()) {
      throw failure("", ": extra text: " + GoQuote.text(rest));
    }
    return time();
  }

  /** Blanks stand for any number of them. */
  private void literal(String literal) {
    String left = literal;
    String read = rest;
    while (!left.isEmpty()) {
      if (left.charAt(0) == ' ') {
        if (!read.isEmpty() && read.charAt(0) != ' ') {
          throw cannot(rest, literal);
        }
        left = left.replaceFirst("^ +", "");
        read = read.replaceFirst("^ +", "");
      } else if (read.isEmpty() || read.charAt(0) != left.charAt(0)) {
        throw cannot(rest, literal);
      } else {
        left = left.substring(1);
        read = read.substring(1);
      }
    }
    rest = read;
  }

  private void value(Layout.Part part, Layout.@Nullable Part next) {
    String before = rest;
    try {
      rest = fields.read(part.text(), rest);
    } catch (DateTimeException e) {
      throw failure("", ": " + e.getMessage());
    } catch (NumberFormatException e) {
      throw cannot(before, part.text());
    }
    boolean isSecond = part.text().equals("05") || part.text().equals("5");
    if (isSecond && (next == null || !next.isFraction())) {
      rest = fields.readFraction(rest);
    }
  }

  private GoTime time() {
    LocalDateTime time;
    try {
      time = fields.time();
    } catch (DateTimeException e) {
      throw failure("", ": " + e.getMessage());
    }
    ZoneOffset offset = fields.offset();
    if (offset != null) {
      return withOffset(time, offset);
    }
    String name = fields.zoneName();
    if (name.isEmpty()) {
      return GoTime.of(time.atZone(local).toInstant(), local);
    }
    return GoTime.of(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC, name);
  }

  private GoTime withOffset(LocalDateTime time, ZoneOffset offset) {
    var moment = time.toInstant(offset);
    if (offset.equals(ZoneOffset.UTC) && fields.zoneName().isEmpty()) {
      return GoTime.of(moment, ZoneOffset.UTC);
    } else if (local.getRules().getOffset(moment).equals(offset)) {
      return GoTime.of(moment, local);
    }
    // A zone that is but an offset has no name: Go writes the offset in its place.
    String plain = GoTime.of(moment, offset).format("-0700");
    return GoTime.of(moment, offset, fields.zoneName().isEmpty() ? plain : fields.zoneName());
  }

  private TemplateFailure cannot(String value, String part) {
    return failure(
        " as " + GoQuote.text(layout),
        ": cannot parse " + GoQuote.text(value) + " as " + GoQuote.text(part));
  }

  private TemplateFailure failure(String as, String why) {
    return new TemplateFailure("parsing time " + GoQuote.text(text) + as + why);
  }

  /** The days of a month of a year, or none where there is no such month. */
  static int days(int year, int month) {
    return LocalDate.of(year, month, 1).lengthOfMonth();
  }
}
