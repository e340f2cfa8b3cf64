package io.lapstrake.core.rules;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One case of {@code refused.yaml}.
 *
 * @param base the base that the case changes
 * @param written the case as it is written
 */
record RefusedCase(MapNode base, MapNode written) {

  private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+|\\[[^\\]]*\\]");

  /** The object that is refused. */
  MapNode refused() {
    return changed(written.map("refused"));
  }

  /** The object that is accepted. */
  MapNode accepted() {
    return changed(written.map("accepted"));
  }

  /** The object that the base is. */
  MapNode object() {
    return base.map("object");
  }

  private MapNode changed(MapNode patch) {
    MapNode object = object();
    MapNode below = MapNode.EMPTY;
    for (Entry entry : patch.entries()) {
      String key = String.valueOf(entry.literalKey());
      if (key.startsWith("/")) {
        object = MergePatch.applied(object, MapNode.of(key.substring(1), entry.value()));
      } else {
        below = below.with(key, entry.value());
      }
    }
    return below.isEmpty() ? object : (MapNode) at(object, steps(), below);
  }

  private List<String> steps() {
    String at = String.valueOf(base.text("at"));
    return at.equals(".") ? List.of() : STEP.matcher(at).results().map(MatchResult::group).toList();
  }

  private static Node at(Node node, List<String> steps, MapNode patch) {
    if (steps.isEmpty()) {
      return MergePatch.applied((MapNode) node, patch);
    }
    List<String> rest = steps.subList(1, steps.size());
    if (node instanceof ListNode list) { // every list on the way has one item
      return ListNode.of(at(list.item(0), rest, patch));
    }
    MapNode map = (MapNode) node;
    String key = steps.get(0);
    return map.with(key, at(Objects.requireNonNull(map.at(key)), rest, patch));
  }

  /** What is expected: codes with whole paths. */
  List<String> expected() {
    var expected = new ArrayList<String>();
    Node found = Objects.requireNonNull(written.get("found"));
    List<Node> all = found instanceof ListNode list ? list.items() : List.of(found);
    for (Node each : all) {
      String text = ((Literal<?>) each).inText();
      int space = text.indexOf(' ');
      expected.add(text.substring(0, space + 1) + whole(text.substring(space + 1)));
    }
    return expected;
  }

  private String whole(String path) {
    String at = String.valueOf(base.text("at"));
    if (path.startsWith("/") || at.equals(".")) {
      return path.equals(".") ? "" : path.startsWith("/") ? path.substring(1) : path;
    }
    return path.equals(".") ? at : at + "." + path;
  }

  @Override
  public String toString() {
    return String.valueOf(written.text("name"));
  }
}
