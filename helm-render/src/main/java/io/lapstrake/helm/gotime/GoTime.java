package io.lapstrake.helm.gotime;

import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoObject;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Go's {@code time.Time}: a moment in a zone. */
public final class GoTime implements GoObject {

  private final ZonedDateTime time;
  private final String zone;

  private GoTime(ZonedDateTime time, String zone) {
    this.time = time;
    this.zone = zone;
  }

  /** A moment in a zone. */
  public static GoTime of(Instant moment, ZoneId zone) {
    return new GoTime(moment.atZone(zone), Zones.abbreviation(zone, moment));
  }

  /** A moment in a zone whose short name was given with it. */
  static GoTime of(Instant moment, ZoneId zone, String abbreviation) {
    return new GoTime(moment.atZone(zone), abbreviation);
  }

  /** The first moment of the year 1, which Go has for no time at all. */
  public static GoTime zero() {
    return of(Instant.ofEpochSecond(-62135596800L), ZoneOffset.UTC);
  }

  /**
   * The time that a text says in a layout.
   *
   * @param local the zone of a text that says none
   * @throws io.lapstrake.helm.go.TemplateFailure if the text is not of that layout
   */
  public static GoTime parse(String layout, String text, ZoneId local) {
    return new TimeReading(layout, text, local).read();
  }

  /** The same moment in the zone of a name of the zone database; none where there is no such. */
  public Optional<GoTime> in(String zoneName, ZoneId local) {
    return Zones.named(zoneName, local).map(it -> of(moment(), it));
  }

  /** The time in a layout, which is Go's reference time as it should be written. */
  public String format(String layout) {
    return TimeWriting.of(this, layout);
  }

  /** The moment, whatever the zone. */
  public Instant moment() {
    return time.toInstant();
  }

  /** The seconds since 1970. */
  public long unix() {
    return time.toEpochSecond();
  }

  /** The time some duration later. */
  public GoTime plus(GoDuration duration) {
    Instant later = moment().plusNanos(duration.nanoseconds());
    ZoneId in = time.getZone();
    return in instanceof ZoneOffset ? of(later, in, zone) : of(later, in);
  }

  /** How much later than another time it is, as far as a duration reaches. */
  public GoDuration since(Instant other) {
    BigInteger nanos = nanoseconds(moment()).subtract(nanoseconds(other));
    long farthest = nanos.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new GoDuration(nanos.bitLength() < 64 ? nanos.longValue() : farthest);
  }

  private static BigInteger nanoseconds(Instant moment) {
    return BigInteger.valueOf(moment.getEpochSecond())
        .multiply(BigInteger.valueOf(1_000_000_000L))
        .add(BigInteger.valueOf(moment.getNano()));
  }

  ZonedDateTime zoned() {
    return time;
  }

  String zone() {
    return zone;
  }

  @Override
  public String typeName() {
    return "time.Time";
  }

  @Override
  public @Nullable Definition method(String name) {
    return TimeMembers.of(this, name);
  }

  @Override
  public Object json() {
    return format("2006-01-02T15:04:05.999999999Z07:00");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoTime that && time.equals(that.time);
  }

  @Override
  public int hashCode() {
    return time.hashCode();
  }

  @Override
  public String toString() {
    return format("2006-01-02 15:04:05.999999999 -0700 MST");
  }
}
