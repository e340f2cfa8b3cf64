package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.core.yaml.Json;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A kind that nobody knows any rules of, to build small stacks with. */
final class Things {

  private Things() {}

  /** {@code spec.port}. */
  static final FieldAspect<Integer> PORT =
      new FieldAspect<>("port", ValueType.INTEGER, List.of("spec", "port"), true);

  /** {@code spec.note}, which needs no order. */
  static final FieldAspect<String> NOTE =
      new FieldAspect<>("note", ValueType.TEXT, List.of("spec", "note"), false);

  /** A resource that is nothing but its draft. */
  record Thing(Draft draft) implements Resource {

    Thing spec(String key, Node value) {
      return new Thing(draft.set(value, "spec", key));
    }

    Thing spec(String key, String value) {
      return spec(key, Literal.of(value));
    }

    Thing named(Value<String> name) {
      return new Thing(draft.named(name));
    }

    Thing after(Resource other) {
      return new Thing(draft.after(other.id()));
    }
  }

  static Thing thing(String id) {
    return new Thing(Draft.of("example.com/v1", "Thing", id));
  }

  /** Addresses in the order in which they are applied. */
  static List<String> addresses(Manifests manifests) {
    return StreamSupport.stream(manifests.spliterator(), false)
        .map(manifest -> manifest.address().toString())
        .toList();
  }

  static Manifest at(Manifests manifests, String address) {
    return manifests.all().stream()
        .filter(manifest -> manifest.address().toString().equals(address))
        .findFirst()
        .orElseThrow();
  }

  /** What stands under {@code spec}, as JSON; or {@code null}. */
  static String spec(Manifests manifests, String address) {
    Node spec = at(manifests, address).tree().get("spec");
    return spec == null ? "null" : Json.write(spec);
  }

  /** The texts of the problems that are thrown. */
  static String problemsOf(ThrowingCallable call) {
    return String.valueOf(catchThrowableOfType(ProblemException.class, call).getMessage());
  }
}
