package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.Arrays;

/**
 * A disk of a Fibre Channel network that the nodes are part of.
 *
 * <pre>{@code
 * FibreChannelDisk.named("data", 2, "500a0982991b8dc5")
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#fc">fc</a>
 */
public final class FibreChannelDisk implements Mountable, VolumeSource {

  private static final String FIELD = "fc";

  private final String name;
  private final MapNode source;

  private FibreChannelDisk(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /**
   * A disk by the ports that offer it.
   *
   * @param name tells the pod's volumes apart
   * @param unit the number of the disk there, from 0 to 255
   * @param ports their worldwide names
   */
  public static FibreChannelDisk named(String name, int unit, String... ports) {
    return named(name, Literal.of(unit), ports);
  }

  /**
   * A disk by the ports that offer it.
   *
   * @param name tells the pod's volumes apart
   * @param unit the number of the disk there, from 0 to 255
   * @param ports their worldwide names
   */
  public static FibreChannelDisk named(String name, Value<Integer> unit, String... ports) {
    return new FibreChannelDisk(name, names("targetWWNs", ports).with("lun", unit));
  }

  /**
   * A disk by its own worldwide identifiers.
   *
   * @param name tells the pod's volumes apart
   */
  public static FibreChannelDisk identified(String name, String... identifiers) {
    return new FibreChannelDisk(name, names("wwids", identifiers));
  }

  private static MapNode names(String field, String... names) {
    return MapNode.of(field, ListNode.ofTexts(Arrays.asList(names)));
  }

  /** The file system that it has, or is given; {@code ext4} when nothing is said. */
  public FibreChannelDisk fileSystem(String type) {
    return new FibreChannelDisk(name, source.with("fsType", type));
  }

  /** Only to be read. */
  public FibreChannelDisk readOnly() {
    return new FibreChannelDisk(name, source.with("readOnly", true));
  }

  @Override
  public Volume volume() {
    return Volume.of(name, FIELD, source);
  }

  @Override
  public MapNode persistent() {
    return MapNode.of(FIELD, source);
  }
}
