package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.security.ContainerSecurity;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A container of a pod.
 *
 * <pre>{@code
 * Container.of("api", image("registry.example.com/shop/api").tag(tag))
 *     .port("http", 8080)
 *     .env("DB_PASSWORD", credentials.key("password"))
 *     .mount(settings, "/etc/api")
 *     .requests(cpu("250m"), memory("256Mi"))
 *     .readyWhen(httpGet("/ready").on("http"))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container">
 *     Container</a>
 */
public final class Container
    implements Listening<Container>, Variables<Container>, Needs<Container> {

  private static final String[] MOUNTS = {"volumeMounts"};
  private static final String[] DEVICES = {"volumeDevices"};
  private static final String[] AFTER_START = {"lifecycle", "postStart"};
  private static final String[] BEFORE_STOP = {"lifecycle", "preStop"};

  private final MapNode tree;
  private final List<Volume> volumes;

  private Container(MapNode tree, List<Volume> volumes) {
    this.tree = tree;
    this.volumes = volumes;
  }

  /** A container that runs an image; the name tells the pod's containers apart. */
  public static Container of(String name, Image image) {
    return new Container(MapNode.of("name", name).with("image", image.reference()), List.of());
  }

  /** A container that runs an image by its name, such as {@code redis:7.4}. */
  public static Container of(String name, String image) {
    return of(name, Image.of(image));
  }

  /** A container that runs an image by its name, such as {@code redis:7.4}. */
  public static Container of(String name, Value<String> image) {
    return of(name, Image.of(image));
  }

  /** Shows a volume in a directory; the pod gets the volume when it gets the container. */
  public Container mount(Mountable source, String path) {
    return mount(Mount.of(source, path));
  }

  /** Shows a volume in a directory; the pod gets the volume when it gets the container. */
  public Container mount(Mountable source, Value<String> path) {
    return mount(Mount.of(source, path));
  }

  /** Shows a volume as a mount says; the pod gets the volume when it gets the container. */
  public Container mount(Mount mount) {
    var more = new ArrayList<Volume>(volumes.size() + 1);
    more.addAll(volumes);
    more.add(mount.volume());
    return new Container(tree.append(mount.tree(), MOUNTS), more);
  }

  /**
   * Gives the container a volume without a file system as a device; the pod gets the volume when it
   * gets the container.
   */
  public Container device(Mountable source, String path) {
    return device(source, Literal.of(path));
  }

  /**
   * Gives the container a volume without a file system as a device; the pod gets the volume when it
   * gets the container.
   */
  public Container device(Mountable source, Value<String> path) {
    return device(source.volume(), path);
  }

  private Container device(Volume volume, Value<String> path) {
    var more = new ArrayList<>(volumes);
    more.add(volume);
    MapNode device = MapNode.of("name", volume.name()).with("devicePath", path);
    return new Container(tree.append(device, DEVICES), more);
  }

  /** Gets traffic only while it answers well. */
  public Container readyWhen(Probe<?> probe) {
    return with("readinessProbe", probe.tree());
  }

  /** Is restarted when it no longer answers well. */
  public Container aliveWhen(Probe<?> probe) {
    return with("livenessProbe", probe.tree());
  }

  /** Is not asked anything else before it has answered well once. */
  public Container startedWhen(Probe<?> probe) {
    return with("startupProbe", probe.tree());
  }

  /** Gets traffic only while a probe that the user gives succeeds. */
  public Container readyWhen(Value<MapNode> probe) {
    return with("readinessProbe", MapNode.EMPTY.with(MapPart.spread(probe)));
  }

  /** Is restarted when a probe that the user gives fails. */
  public Container aliveWhen(Value<MapNode> probe) {
    return with("livenessProbe", MapNode.EMPTY.with(MapPart.spread(probe)));
  }

  /** Mounts that the user gives, of volumes that the user gives. */
  public Container mounts(Value<ListNode> mounts) {
    return withTree(tree.append(ListPart.spread(mounts), MOUNTS));
  }

  /** What is done right after the start. */
  public Container afterStart(Handler handler) {
    return withTree(tree.set(handler.action(), AFTER_START));
  }

  /** What is done before the container is told to stop. */
  public Container beforeStop(Handler handler) {
    return withTree(tree.set(handler.action(), BEFORE_STOP));
  }

  /** What runs in the place of the image's entry point, without a shell. */
  public Container command(String... words) {
    return with("command", ListNode.ofTexts(Arrays.asList(words)));
  }

  /** What runs in the place of the image's entry point, without a shell. */
  public Container command(List<? extends Value<String>> words) {
    return with("command", ListNode.of(words));
  }

  /** Arguments in the place of the image's own, after those that were said before. */
  public Container args(String... words) {
    return args(Arrays.stream(words).map(Literal::of).toList());
  }

  /** Arguments in the place of the image's own, after those that were said before. */
  public Container args(List<? extends Value<String>> words) {
    MapNode changed = tree.with("args", tree.list("args"));
    for (Value<String> word : words) {
      changed = changed.append(word, "args");
    }
    return withTree(changed);
  }

  /** One more argument in the place of the image's own. */
  public Container arg(String word) {
    return arg(Literal.of(word));
  }

  /** One more argument in the place of the image's own; numbers and flags are written as text. */
  public Container arg(Value<?> word) {
    return withTree(tree.append(text(word), "args"));
  }

  private static Node text(Value<?> word) {
    return word.type() == ValueType.TEXT ? word : Text.format("%s", word);
  }

  /** Two more arguments in the place of the image's own: an option and its value. */
  public Container arg(String option, String value) {
    return arg(option, Literal.of(value));
  }

  /**
   * Two more arguments in the place of the image's own: an option and its value; numbers and flags
   * are written as text.
   */
  public Container arg(String option, Value<?> value) {
    return arg(option).arg(value);
  }

  /** The directory that the command runs in, where that is not the image's. */
  public Container workingDirectory(String path) {
    return workingDirectory(Literal.of(path));
  }

  /** The directory that the command runs in, where that is not the image's. */
  public Container workingDirectory(Value<String> path) {
    return with("workingDir", path);
  }

  /** When the image is pulled. */
  public Container pull(PullPolicy policy) {
    return with("imagePullPolicy", Literal.of(policy.text()));
  }

  /** When the image is pulled: {@code Always}, {@code IfNotPresent} or {@code Never}. */
  public Container pull(Value<String> policy) {
    return with("imagePullPolicy", policy);
  }

  /**
   * The file that says why the container ended; {@code /dev/termination-log} when nothing is said.
   */
  public Container terminationMessagePath(String path) {
    return terminationMessagePath(Literal.of(path));
  }

  /**
   * The file that says why the container ended; {@code /dev/termination-log} when nothing is said.
   */
  public Container terminationMessagePath(Value<String> path) {
    return with("terminationMessagePath", path);
  }

  /** The end of the log says why the container failed, where its file does not. */
  public Container terminationMessageFromLog() {
    return with("terminationMessagePolicy", Literal.of("FallbackToLogsOnError"));
  }

  /** Its standard input stays open. */
  public Container stdin() {
    return with("stdin", Literal.TRUE);
  }

  /** Its standard input stays open until the first who was attached to it leaves. */
  public Container stdinOnce() {
    return stdin().with("stdinOnce", Literal.TRUE);
  }

  /** It has a terminal, whose input stays open. */
  public Container terminal() {
    return stdin().with("tty", Literal.TRUE);
  }

  /** What the container may do on its node. */
  public Container security(ContainerSecurity security) {
    return with("securityContext", security.tree());
  }

  /** What the container may do on its node, as the user gives it. */
  public Container security(Value<MapNode> security) {
    return with("securityContext", MapNode.EMPTY.with(MapPart.spread(security)));
  }

  private Container with(String key, Node value) {
    return new Container(tree.with(key, value), volumes);
  }

  /** The same container with another tree: the door to a field without a word of its own. */
  @Override
  public Container withTree(MapNode changed) {
    return new Container(changed, volumes);
  }

  /** The item of the pod's list of containers. */
  @Override
  public MapNode tree() {
    return tree;
  }

  /** The volumes that its mounts need, in the order in which they were said. */
  public List<Volume> volumes() {
    return List.copyOf(volumes);
  }
}
