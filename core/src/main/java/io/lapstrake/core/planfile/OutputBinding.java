package io.lapstrake.core.planfile;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out what outputs are recorded after a saved plan: those of before, with what it says. */
final class OutputBinding {

  private final Map<String, Node> described;
  private final Optional<SecretHash> hash;
  private final BindingProblems problems;

  /**
   * For the outputs of a plan.
   *
   * @param described what they are described to be, for those that are secret
   * @param hash empty where no key was given
   */
  OutputBinding(Map<String, Node> described, Optional<SecretHash> hash, BindingProblems problems) {
    this.described = described;
    this.hash = hash;
    this.problems = problems;
  }

  SortedMap<String, Output> after(SortedMap<String, Output> before, MapNode saved) {
    var after = new TreeMap<>(before);
    for (Node item : saved.list("outputs").items()) {
      var change = (MapNode) item;
      String name = ChangeReader.text(change, "name");
      Node value = change.get("after");
      if (value == null) {
        after.remove(name);
      } else {
        after.put(name, Output.of(bound(name, value)));
      }
    }
    return after;
  }

  private Node bound(String name, Node value) {
    return SecretMarks.fill(value, FieldPath.ROOT, (path, mark) -> secret(name, mark));
  }

  private Node secret(String name, String mark) {
    Place place = Place.of("output " + name);
    Node now = described.get(name);
    if (hash.isEmpty()) {
      problems.keyMissing(place);
    } else if (now == null || !now.isSensitive()) {
      problems.secretMissing(place);
    } else if (!mark.equals(hash.get().ofOutput(name, now))) {
      problems.secretDiffers(place);
    } else {
      return now;
    }
    return Literal.NULL; // there is a problem
  }
}
