package io.lapstrake.k8s.storage;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/**
 * A disk of a server that is spoken to by iSCSI.
 *
 * <pre>{@code
 * IscsiDisk.named("data", "10.0.0.5:3260", "iqn.2001-04.com.example:storage.data", 0)
 *     .portal("10.0.1.5:3260")
 *     .fileSystem("ext4")
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#iscsi">iscsi</a>
 */
public final class IscsiDisk implements Mountable, VolumeSource {

  private static final String FIELD = "iscsi";

  private final String name;
  private final MapNode source;

  private IscsiDisk(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /**
   * A disk.
   *
   * @param name tells the pod's volumes apart
   * @param portal the server's address, with its port where that is not 3260
   * @param target the qualified name of what the server offers, such as {@code iqn.2001-04.…}
   * @param unit the number of the disk there, from 0 to 255
   */
  public static IscsiDisk named(String name, String portal, String target, int unit) {
    return named(name, Literal.of(portal), Literal.of(target), Literal.of(unit));
  }

  /**
   * A disk.
   *
   * @param name tells the pod's volumes apart
   * @param portal the server's address, with its port where that is not 3260
   * @param target the qualified name of what the server offers, such as {@code iqn.2001-04.…}
   * @param unit the number of the disk there, from 0 to 255
   */
  public static IscsiDisk named(
      String name, Value<String> portal, Value<String> target, Value<Integer> unit) {
    return new IscsiDisk(
        name, MapNode.of("targetPortal", portal).with("iqn", target).with("lun", unit));
  }

  /** Another address of the same server, where the first does not answer. */
  public IscsiDisk portal(String address) {
    return portal(Literal.of(address));
  }

  /** Another address of the same server, where the first does not answer. */
  public IscsiDisk portal(Value<String> address) {
    return new IscsiDisk(name, source.append(address, "portals"));
  }

  /** The file system that it has, or is given; {@code ext4} when nothing is said. */
  public IscsiDisk fileSystem(String type) {
    return with("fsType", Literal.of(type));
  }

  /** Only to be read. */
  public IscsiDisk readOnly() {
    return with("readOnly", Literal.TRUE);
  }

  /** The qualified name that the node has towards the server, where that is not its own. */
  public IscsiDisk initiator(String name) {
    return initiator(Literal.of(name));
  }

  /** The qualified name that the node has towards the server, where that is not its own. */
  public IscsiDisk initiator(Value<String> name) {
    return with("initiatorName", name);
  }

  /**
   * The node's iSCSI interface that is used; {@code default}, which is TCP, when nothing is said.
   */
  public IscsiDisk networkInterface(String name) {
    return with("iscsiInterface", Literal.of(name));
  }

  /** Node and server prove who they are by CHAP, with the names and passwords of a Secret. */
  public IscsiDisk chap(Resource secret) {
    return chap(secret.name());
  }

  /** Node and server prove who they are by CHAP, with the names and passwords of a Secret. */
  public IscsiDisk chap(String secret) {
    return chap(Literal.of(secret));
  }

  /** Node and server prove who they are by CHAP, with the names and passwords of a Secret. */
  public IscsiDisk chap(Value<String> secret) {
    return with("chapAuthSession", Literal.TRUE).with("secretRef", MapNode.of("name", secret));
  }

  /** They do so with the same Secret when the node asks what the server offers, too. */
  public IscsiDisk chapAtDiscovery() {
    return with("chapAuthDiscovery", Literal.TRUE);
  }

  private IscsiDisk with(String field, Node value) {
    return new IscsiDisk(name, source.with(field, value));
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
