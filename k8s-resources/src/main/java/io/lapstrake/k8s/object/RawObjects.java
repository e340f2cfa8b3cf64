package io.lapstrake.k8s.object;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Objects that were read from YAML or JSON: parts of a stack like any others. Who each is: its kind
 * and its name; where two of one kind have one name, its namespace, a dot and its name.
 *
 * <pre>{@code
 * RawObjects monitoring = Raw.folder(Path.of("monitoring"))
 *     .change("Deployment", "prometheus", it -> it.patch("spec.replicas", 2));
 * stack.with(monitoring)
 * }</pre>
 */
public final class RawObjects implements Part {

  private final List<Raw> objects;
  private final List<Problem> problems;

  RawObjects(List<Raw> objects, List<Problem> problems) {
    this.objects = List.copyOf(objects);
    this.problems = List.copyOf(problems);
  }

  /** Every object, in the order in which they were read. */
  public List<Raw> all() {
    return objects;
  }

  /**
   * An object, to refer to it.
   *
   * @throws NoSuchElementException when there is none; it names those of that kind
   */
  public Raw find(String kind, String id) {
    return objects.stream()
        .filter(raw -> raw.id().kind().equals(kind) && raw.id().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No " + kind + "/" + id + known(kind)));
  }

  /** Those of a kind, or where there is none of it, which kinds there are. */
  private String known(String kind) {
    if (objects.isEmpty()) {
      return "; nothing was read";
    }
    List<String> ofKind =
        objects.stream()
            .map(Raw::id)
            .filter(it -> it.kind().equals(kind))
            .map(ResourceId::toString)
            .toList();
    return ofKind.isEmpty()
        ? objects.stream()
            .map(raw -> raw.id().kind())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", ", "; there are objects of kind ", ""))
        : "; there are " + String.join(", ", ofKind);
  }

  /**
   * The objects with one of them changed.
   *
   * @throws NoSuchElementException when there is none; it names those of that kind
   */
  public RawObjects change(String kind, String id, UnaryOperator<Raw> change) {
    Raw one = find(kind, id);
    return changeEach(raw -> raw == one ? change.apply(raw) : raw);
  }

  /** The objects, each changed. */
  public RawObjects changeEach(UnaryOperator<Raw> change) {
    return new RawObjects(objects.stream().map(change).toList(), problems);
  }

  /** The objects without one of them. */
  public RawObjects without(String kind, String id) {
    var fewer = new ArrayList<>(objects);
    fewer.remove(find(kind, id));
    return new RawObjects(fewer, problems);
  }

  /** The same objects as made elsewhere: expected to be there, known, and never written. */
  public RawObjects madeElsewhere() {
    return changeEach(raw -> raw.withDraft(raw.draft().madeElsewhere()));
  }

  /**
   * The same objects as written by somebody else: a ConfigMap or a Secret that one of them names,
   * and that nobody knows, is a warning of the checks and no error, since what came with it may
   * make it.
   */
  public RawObjects given() {
    return changeEach(raw -> raw.withDraft(raw.draft().given()));
  }

  @Override
  public void join(Assembly assembly) {
    problems.forEach(assembly::problem);
    objects.forEach(raw -> raw.join(assembly));
  }
}
