package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an environment makes of the values that {@link Late} parts are made of. */
final class LateValues {

  private final @Nullable Environment environment;
  private final Map<String, Optional<MapNode>> known = new HashMap<>();
  private final Problems problems = new Problems();

  /**
   * None yet.
   *
   * @param environment null where a stack is linked for every environment: then only what is the
   *     same in each of them is known
   */
  LateValues(@Nullable Environment environment) {
    this.environment = environment;
  }

  /** What was wrong with values, but for inputs that have none, which all others report. */
  Problems problems() {
    return problems;
  }

  /** Whether a part is missing because it is another one in each environment. */
  boolean lacks(Late late) {
    return environment == null && known.getOrDefault(late.address(), Optional.empty()).isEmpty();
  }

  /** Whether it was found out what the values of a part are. */
  boolean knows(Late late) {
    return known.containsKey(late.address());
  }

  /** The part; absent while its values are unknown, and where one of them is missing. */
  Optional<Part> part(Late late) {
    return known.getOrDefault(late.address(), Optional.empty()).map(late.part());
  }

  /** Finds out what the values of a part are, by a linker that has settled its resources. */
  void learn(Late late, String stack) {
    var reported = new Problems(); // by those who link and bind the whole stack
    var inputs = new InputTable(reported);
    var linking = new Linking(late.place(), inputs, reported, reported);
    MapNode linked = new TreeLinker(late.scope(), linking).linkMap(late.values(), FieldPath.ROOT);
    boolean whole = reported.isEmpty();
    Map<String, Node> bound =
        environment == null
            ? Map.of()
            : environment.bind(stack, inputs.all().values(), reported).values();
    Problems found = environment == null ? reported : problems;
    var evaluator = new Evaluator(bound, Map.of(), late.place(), found);
    Optional<Node> values = evaluator.evaluate(linked, FieldPath.ROOT);
    known.put(
        late.address(),
        whole && !evaluator.isIncomplete()
            ? Optional.of((MapNode) values.orElse(MapNode.EMPTY))
            : Optional.empty());
  }
}
