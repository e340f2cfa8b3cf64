package io.lapstrake.helm.gotime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Zones of time by the names of the zone database, and the short names of their offsets. */
final class Zones {

  /**
   * The short names that the database has, with the hours of their offsets: where the JDK's name
   * for another offset is the same, the database has none.
   */
  private static final Map<String, Double> NAMES = names();

  /** Zones whose offsets have no name in the database, though they are those of others. */
  private static final Set<String> NAMELESS =
      Set.of(
          "Africa/Casablanca",
          "Africa/El_Aaiun",
          "Antarctica/Casey",
          "Antarctica/Troll",
          "Asia/Colombo",
          "Europe/Minsk",
          "Pacific/Pitcairn");

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  private Zones() {}

  private static Map<String, Double> names() {
    String names =
        "GMT 0 UTC 0 BST 1 WET 0 WEST 1 CET 1 CEST 2 MET 1 MEST 2 EET 2 EEST 3 MSK 3 SAST 2 WAT 1 CAT 2 EAT 3"
            + " EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10"
            + " HDT -9 AST -4 ADT -3 NST -3.5 NDT -2.5 PKT 5 WIB 7 WITA 8 WIT 9 HKT 8 JST 9 KST 9"
            + " AWST 8 ACST 9.5 ACDT 10.5 AEST 10 AEDT 11 NZST 12 NZDT 13 SST -11 ChST 10 IDT 3";
    var hours = new LinkedHashMap<String, Double>();
    String[] words = names.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      hours.put(words[i], Double.valueOf(words[i + 1]));
    }
    return hours;
  }

  /** Whether a name is that of an offset; three countries share one, and two another. */
  private static boolean isKnown(String name, double hours) {
    return switch (name) {
      case "IST" -> hours == 5.5 || hours == 2 || hours == 1;
      case "CST" -> hours == -6 || hours == 8 || hours == -5;
      case "CDT" -> hours == -5 || hours == -4;
      case "PST" -> hours == -8 || hours == 8;
      default -> Objects.equals(NAMES.get(name), hours);
    };
  }

  /** The zone of a name, UTC where that is empty; none where it names none. */
  static Optional<ZoneId> named(String name, ZoneId local) {
    if (name.isEmpty() || name.equals("UTC")) {
      return Optional.of(ZoneOffset.UTC);
    } else if (name.equals("Local")) {
      return Optional.of(local);
    } else if (!ZoneId.getAvailableZoneIds().contains(name) || name.startsWith("SystemV/")) {
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
    } else if (isBeforeClocks(zone, moment)) {
      return "LMT";
    }
    ZoneOffset offset = zone.getRules().getOffset(moment);
    String name = zone instanceof ZoneOffset ? "" : SHORT.format(moment.atZone(zone));
    // The JDK calls the zones of Hawaii and the Aleutians after both.
    String plain = name.equals("HAST") ? "HST" : name.equals("HADT") ? "HDT" : name;
    boolean named =
        !NAMELESS.contains(zone.getId()) && isKnown(plain, offset.getTotalSeconds() / 3600.0);
    return named ? plain : hours(offset);
  }

  /** Whether a zone still had the time of its sun. */
  private static boolean isBeforeClocks(ZoneId zone, Instant moment) {
    var transitions = zone.getRules().getTransitions();
    return !transitions.isEmpty() && moment.isBefore(transitions.get(0).getInstant());
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
