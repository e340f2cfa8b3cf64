package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import java.util.Comparator;
import java.util.List;

/**
 * What a change may cost.
 *
 * @param kind what is at risk
 * @param address who the object is in the description
 * @param key who the object is in Kubernetes
 * @param fields the fields that make it so, in the order of the object; empty where all of it does
 * @param words what a person reads, such as {@code rolling restart, 1 of 4 pods at a time}
 */
public record Risk(
    Kind kind, Address address, ResourceKey key, List<FieldPath> fields, String words) {

  /** The worst first, then by address. */
  public static final Comparator<Risk> WORST_FIRST =
      Comparator.comparing(Risk::kind).reversed().thenComparing(Risk::address);

  /** How much it may cost, the least first. */
  public enum Level {
    /** What runs goes on. */
    LOW,
    /** Something may stop, be reached no more, or be open to more. */
    MEDIUM,
    /** Something is lost. */
    HIGH
  }

  /** What is at risk, the least first. */
  public enum Kind {
    /** Nothing: the object changes where it is. */
    IN_PLACE("in place", Level.LOW),
    /** Pods go on with an old configuration, some longer than others. */
    CONFIG_LATE("configuration read late", Level.LOW),
    /** Pods are replaced one after another. */
    RESTART("rolling restart", Level.LOW),
    /** Fewer may do something. */
    ACCESS_NARROWED("less access", Level.LOW),
    /** More pods are missing at a time than a disruption budget wants. */
    BUDGET_EXCEEDED("more disruption than the budget has", Level.MEDIUM),
    /** All pods of a workload are replaced at once. */
    DOWNTIME("downtime", Level.MEDIUM),
    /** Who may do what is another. */
    ACCESS_CHANGED("other access", Level.MEDIUM),
    /** More may do something. */
    ACCESS_WIDENED("more access", Level.MEDIUM),
    /** More may reach something. */
    TRAFFIC_OPENED("more traffic", Level.MEDIUM),
    /** Who reaches whom is another. */
    TRAFFIC_CHANGED("other traffic", Level.MEDIUM),
    /** Fewer may reach something. */
    TRAFFIC_CLOSED("less traffic", Level.MEDIUM),
    /** An object goes. */
    DELETION("deletion", Level.MEDIUM),
    /** An object goes and comes again. */
    REPLACEMENT("replacement", Level.MEDIUM),
    /** More may do what leads to everything: read secrets, run commands in pods, grant rights. */
    POWER_GRANTED("powerful access", Level.HIGH),
    /** What an object holds is lost. */
    DATA("loss of data", Level.HIGH);

    private final String words;
    private final Level level;

    Kind(String words, Level level) {
      this.words = words;
      this.level = level;
    }

    /** What a person reads, such as {@code loss of data}. */
    public String words() {
      return words;
    }

    /** How much it may cost. */
    public Level level() {
      return level;
    }
  }

  /** Copies the fields. */
  public Risk {
    fields = List.copyOf(fields);
  }

  /** How much it may cost. */
  public Level level() {
    return kind.level();
  }
}
