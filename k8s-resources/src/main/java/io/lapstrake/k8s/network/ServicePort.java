package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A port of a Service, as others refer to it. It must be there.
 *
 * @param service the Service
 * @param port the port's name
 */
public record ServicePort(Draft service, String port) {

  /** The port's name. */
  public Value<String> name() {
    return service.aspect(new Named<>(port, ValueType.TEXT, "name"));
  }

  /** The port's number. */
  public Value<Integer> number() {
    return service.aspect(new Named<>(port, ValueType.INTEGER, "port"));
  }

  /** The port that every node opens for it, where the description says which. */
  public Value<Integer> nodePort() {
    return service.aspect(new Named<>(port, ValueType.INTEGER, "nodePort"));
  }

  /**
   * The name under which DNS tells its number and host: {@code _<port>._<protocol>.<host>}, such as
   * {@code _pg._tcp.db.shop.svc}.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#srv-records">
   *     SRV records</a>
   */
  public Value<String> srvName() {
    return Text.format("_%s._%s.%s", name(), service.aspect(new Spoken(port)), host());
  }

  /** The name of the Service. */
  public Value<String> serviceName() {
    return service.aspect(FieldAspect.NAME);
  }

  private Value<String> host() {
    return service.aspect(new ServiceHost(null));
  }

  /** {@code <host>:<number>}. */
  public Value<String> address() {
    return Text.format("%s:%s", host(), number());
  }

  /** {@code <scheme>://<host>:<number>}. */
  public Value<String> url(String scheme) {
    return Text.format("%s://%s:%s", scheme, host(), number());
  }

  /**
   * A field of a port.
   *
   * @param <T> the Java type that the value stands for
   */
  record Named<T>(String port, ValueType type, String field) implements Aspect<T> {

    @Override
    public String name() {
      return "port \"" + port + "\"";
    }

    @Override
    public Optional<Node> of(MapNode target) {
      return KeyedItems.find(target.map("spec").list("ports"), "name", port)
          .flatMap(found -> Optional.ofNullable(found.get(field)));
    }

    @Override
    public List<String> known(MapNode target) {
      return KeyedItems.keys(target.map("spec").list("ports"), "name");
    }
  }

  /** The protocol of a port in lower case, as DNS has it. */
  record Spoken(String port) implements Aspect<String> {

    @Override
    public String name() {
      return "protocol of port \"" + port + "\"";
    }

    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    public Optional<Node> of(MapNode target) {
      return KeyedItems.find(target.map("spec").list("ports"), "name", port)
          .map(found -> Objects.requireNonNullElse(found.text("protocol"), "TCP"))
          .map(protocol -> Literal.of(protocol.toLowerCase(Locale.ROOT)));
    }
  }
}
