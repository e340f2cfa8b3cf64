package io.lapstrake.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.yaml.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each row that says that a field cannot change, a change of it and one of its neighbour. */
class EveryImmutableRowTest {

  private static final MapNode CASES = Parsed.map(text("changes.yaml"));

  private static String text(String name) {
    try (InputStream file = EveryImmutableRowTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<ChangedFieldCase> cases() {
    return CASES.list("cases").items().stream().map(EveryImmutableRowTest::read);
  }

  private static ChangedFieldCase read(Node written) {
    MapNode map = (MapNode) written;
    return new ChangedFieldCase(CASES.map("bases").map(String.valueOf(map.text("base"))), map);
  }

  private static Change change(MapNode before, MapNode after) {
    List<Change> changes =
        Plan.between(manifests(after), State.of(manifests(before))).changes().stream().toList();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static Manifests manifests(MapNode tree) {
    var address = new Address("shop", new ResourceId("Object", "it"));
    var manifest = new Manifest(address, tree, new TreeSet<>(), false, null);
    return new Manifests("shop", "prod", List.of(manifest), new TreeMap<>());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_change_of_the_field_is_a_replacement(ChangedFieldCase each) {
    Change change = change(each.before(), each.replaced());

    assertThat(change.action()).isEqualTo(Action.REPLACE);
    Effect effect = ((Change.Replace) change).effect();
    assertThat(effect.level()).isEqualTo(Effect.Level.REPLACE);
    assertThat(effect.fields().stream().map(FieldPath::toString))
        .anyMatch(path -> path.startsWith(each.path()));
  }

  @ParameterizedTest(name = "beside {0}")
  @MethodSource("cases")
  void a_change_of_its_neighbour_is_an_update(ChangedFieldCase each) {
    assertThat(change(each.before(), each.updated()).action()).isEqualTo(Action.UPDATE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_server_accepts_each_object_by_itself(ChangedFieldCase each) {
    assertThat(found(each.before())).isEmpty();
    assertThat(found(each.replaced())).isEmpty();
    assertThat(found(each.updated())).isEmpty();
  }

  private static List<String> found(MapNode object) {
    var found = new ArrayList<String>();
    Rules.kubernetes().check(object, (path, finding) -> found.add(path + ": " + finding.detail()));
    return found;
  }

  @Test
  void every_row_has_a_case_and_every_case_has_a_row() {
    assertThat(cases().map(ChangedFieldCase::row))
        .containsExactlyInAnyOrderElementsOf(immutableRows());
    assertThat(cases().map(each -> each.written().text("source"))).doesNotContainNull();
  }

  /** Kind and path of each fact of the table that says so; twice where it says so twice. */
  private static List<String> immutableRows() {
    var rows = new ArrayList<String>();
    List<String> kinds = List.of();
    for (String line : text("kubernetes.rules").lines().toList()) {
      int hash = line.indexOf('#');
      String text = (hash < 0 ? line : line.substring(0, hash)).stripTrailing();
      if (!text.startsWith(" ")) {
        kinds = kinds(Words.of(text));
        continue;
      }
      List<String> columns = Words.columns(text.strip());
      for (List<String> fact : columns.size() < 2 ? List.<List<String>>of() : facts(columns)) {
        if (fact.get(0).equals("immutable")) {
          kinds.forEach(kind -> rows.add(kind + " " + columns.get(0)));
        }
      }
    }
    return rows;
  }

  private static List<List<String>> facts(List<String> columns) {
    return Words.facts(columns.get(1));
  }

  /** The kinds of a section; a shape stands for itself, so that a row in one has no case. */
  private static List<String> kinds(List<String> section) {
    return switch (section.get(0)) {
      case "kind" -> section.subList(1, section.size());
      case "every" -> List.of("every");
      default -> section.subList(0, 1);
    };
  }
}
