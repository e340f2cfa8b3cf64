package io.lapstrake.helm.gotime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Zones of time by the names of the zone database, and the short names of their offsets. */
final class Zones {

  /** The short names that the database has; offsets without one are told by their hours. */
  private static final Set<String> NAMES =
      Set.of(
          "GMT", "UTC", "BST", "IST", "WET", "WEST", "CET", "CEST", "EET", "EEST", "MSK", "SAST",
          "WAT", "CAT", "EAT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST",
          "AKDT", "HST", "HDT", "AST", "ADT", "NST", "NDT", "PKT", "WIB", "WITA", "WIT", "HKT",
          "JST", "KST", "AWST", "ACST", "ACDT", "AEST", "AEDT", "NZST", "NZDT", "SST", "ChST");

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  private Zones() {}

  /** The zone of a name, UTC where that is empty; none where it names none. */
  static Optional<ZoneId> named(String name, ZoneId local) {
    if (name.isEmpty() || name.equals("UTC")) {
      return Optional.of(ZoneOffset.UTC);
    } else if (name.equals("Local")) {
      return Optional.of(local);
    } else if (!ZoneId.getAvailableZoneIds().contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The short name of a zone's offset at a moment, as {@code CET} or {@code -03}. */
  static String abbreviation(ZoneId zone, Instant moment) {
    if (zone.equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    String name = zone instanceof ZoneOffset ? "" : SHORT.format(moment.atZone(zone));
    return NAMES.contains(name) ? name : hours(zone.getRules().getOffset(moment));
  }

  private static String hours(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    String hours = String.format(Locale.ROOT, "%02d", minutes / 60);
    return sign
        + hours
        + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, "%02d", minutes % 60));
  }
}
