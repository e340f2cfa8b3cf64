package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.config.EnvGroup;
import io.lapstrake.k8s.config.EnvSource;
import io.lapstrake.k8s.quantity.Amount;
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
public final class Container {

  private static final String[] PORTS = {"ports"};
  private static final String[] ENV = {"env"};
  private static final String[] ENV_FROM = {"envFrom"};
  private static final String[] MOUNTS = {"volumeMounts"};
  private static final String[] DEVICES = {"volumeDevices"};
  private static final String[] RESIZE = {"resizePolicy"};
  private static final String[] REQUESTS = {"resources", "requests"};
  private static final String[] LIMITS = {"resources", "limits"};
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

  /** A port that the container listens on by TCP. */
  public Container port(String name, int number) {
    return port(name, Literal.of(number));
  }

  /** A port that the container listens on by TCP. */
  public Container port(String name, Value<Integer> number) {
    return append(MapNode.of("name", name).with("containerPort", number), PORTS);
  }

  /** A port that the container listens on by UDP. */
  public Container udpPort(String name, int number) {
    return udpPort(name, Literal.of(number));
  }

  /** A port that the container listens on by UDP. */
  public Container udpPort(String name, Value<Integer> number) {
    return append(port(name, number, "UDP"), PORTS);
  }

  /** A port that the container listens on by SCTP. */
  public Container sctpPort(String name, int number) {
    return sctpPort(name, Literal.of(number));
  }

  /** A port that the container listens on by SCTP. */
  public Container sctpPort(String name, Value<Integer> number) {
    return append(port(name, number, "SCTP"), PORTS);
  }

  /**
   * A port that the container listens on by TCP, and its node under the same number. Each node has
   * room for one such pod.
   */
  public Container hostPort(String name, int number) {
    return hostPort(name, Literal.of(number));
  }

  /**
   * A port that the container listens on by TCP, and its node under the same number. Each node has
   * room for one such pod.
   */
  public Container hostPort(String name, Value<Integer> number) {
    return append(
        MapNode.of("name", name).with("containerPort", number).with("hostPort", number), PORTS);
  }

  private static MapNode port(String name, Value<Integer> number, String protocol) {
    return MapNode.of("name", name).with("containerPort", number).with("protocol", protocol);
  }

  /** An environment variable. */
  public Container env(String name, String text) {
    return env(name, Literal.of(text));
  }

  /** An environment variable; numbers and flags are written as text. */
  public Container env(String name, Value<?> value) {
    return append(variable(name, "value", text(value)), ENV);
  }

  /** An environment variable that takes its value from elsewhere when the pod starts. */
  public Container env(String name, EnvSource source) {
    return append(variable(name, "valueFrom", source.valueFrom()), ENV);
  }

  /** An environment variable that is there when a condition holds. */
  public Container envWhen(Value<Boolean> condition, String name, String text) {
    return envWhen(condition, name, Literal.of(text));
  }

  /** An environment variable that is there when a condition holds. */
  public Container envWhen(Value<Boolean> condition, String name, Value<?> value) {
    return env(new ListPart.When(condition, List.of(variable(name, "value", text(value)))));
  }

  /** Environment variables, under a condition or repeated over an input's records. */
  public Container env(ListPart variables) {
    return append(variables, ENV);
  }

  private static MapNode variable(String name, String field, Node value) {
    return MapNode.of("name", name).with(field, value);
  }

  private static Node text(Value<?> value) {
    return value.type() == ValueType.TEXT ? value : Text.format("%s", value);
  }

  /** An environment variable for each key of a ConfigMap or a Secret. */
  public Container envFrom(EnvGroup group) {
    return append(group.envFrom(), ENV_FROM);
  }

  /** An environment variable for each key of a ConfigMap or a Secret, if there is such a one. */
  public Container envFromIfThere(EnvGroup group) {
    var parts = new ArrayList<MapPart>();
    for (Entry entry : group.envFrom().entries()) {
      parts.add(
          entry.value() instanceof MapNode source
              ? Entry.of(entry.key(), source.with("optional", true))
              : entry);
    }
    return append(MapNode.of(parts), ENV_FROM);
  }

  /** An environment variable for each key of a ConfigMap or a Secret, its name with a prefix. */
  public Container envFrom(EnvGroup group, String prefix) {
    return append(group.envFrom().with("prefix", prefix), ENV_FROM);
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

  /** What the scheduler looks for on a node, and sets aside there. */
  public Container requests(Amount... amounts) {
    return amounts(amounts, REQUESTS);
  }

  /** What the container may use at most. */
  public Container limits(Amount... amounts) {
    return amounts(amounts, LIMITS);
  }

  private Container amounts(Amount[] amounts, String[] path) {
    MapNode changed = tree;
    for (Amount amount : amounts) {
      changed = changed.add(Entry.of(amount.resource(), amount.quantity()), path);
    }
    return withTree(changed);
  }

  /**
   * What becomes of the container when its processor time is changed while it runs; from Kubernetes
   * 1.33.
   */
  public Container resizeCpu(ResizePolicy policy) {
    return resize("cpu", policy);
  }

  /**
   * What becomes of the container when its memory is changed while it runs; from Kubernetes 1.33.
   */
  public Container resizeMemory(ResizePolicy policy) {
    return resize("memory", policy);
  }

  private Container resize(String resource, ResizePolicy policy) {
    return append(
        MapNode.of("resourceName", resource).with("restartPolicy", policy.text()), RESIZE);
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

  private Container with(String key, Node value) {
    return new Container(tree.with(key, value), volumes);
  }

  private Container append(ListPart part, String[] path) {
    return new Container(tree.append(part, path), volumes);
  }

  /** The same container with another tree: the door to a field without a word of its own. */
  public Container withTree(MapNode changed) {
    return new Container(changed, volumes);
  }

  /** The item of the pod's list of containers. */
  public MapNode tree() {
    return tree;
  }

  /** The volumes that its mounts need, in the order in which they were said. */
  public List<Volume> volumes() {
    return List.copyOf(volumes);
  }
}
