package io.lapstrake.k8s;

import static io.lapstrake.k8s.harness.Documents.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.report.Markdown;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A plan with something of everything that is told of it. The files were read by eye; {@code
 * -Dlapstrake.write=true} writes them anew, to be read again.
 */
class AssessorsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/assessed");

  private static String read(String name) {
    try {
      return Files.readString(GOLDEN.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Plan plan(PlanPolicy policy) {
    return Plan.between(
            objects(read("after.yaml")),
            State.of(objects(read("before.yaml"))),
            Observed.asRecorded(),
            policy)
        .assessedBy(Assessors.standard());
  }

  private static Map<String, String> renderings() {
    Plan plan = plan(PlanPolicy.careful());
    Map<String, String> all = new LinkedHashMap<>();
    all.put("plan.txt", plan.toTerminal(Colour.NONE));
    all.put("plan.md", Markdown.of(plan).text());
    all.put("plan.json", Json.writePretty(plan.toTree()));
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.txt", "plan.md", "plan.json"})
  void what_a_plan_means_is_told_as_it_was_read(String file) throws IOException {
    String text = String.valueOf(renderings().get(file));
    if (Boolean.getBoolean("lapstrake.write")) {
      Files.writeString(GOLDEN.resolve(file), text);
    }

    assertThat(text).isEqualTo(read(file));
  }

  @Test
  void what_is_found_counts_for_the_limit() {
    assertThat(plan(PlanPolicy.careful().risking(Risk.Level.MEDIUM)).refusals())
        .extracting(Problem::toString)
        .containsExactly(
            """
            LAP-0622 Risk above the limit
              at shop/Role/api
              Role shop/api: ServiceAccount shop/api may get secrets in namespace shop. That is a risk \
            of powerful access.
              Fix: look whether that is meant, then allow a higher risk for this plan\
             (PlanPolicy.risking; with the tool: --max-risk high).""");
  }

  @Test
  void what_stays_is_not_read_from_the_target() {
    List<Recorded> records = new ArrayList<>();
    List<ResourceKey> read = new ArrayList<>();
    for (Manifest object : objects(read("before.yaml"))) {
      records.add(
          Recorded.of(
              object.address(),
              object.key(),
              object.hash(),
              () -> {
                read.add(object.key());
                return object.tree();
              }));
    }
    State recorded = State.of("shop", "prod", "4f6d", 1, records);
    Plan plan = Plan.between(objects(read("after.yaml")), recorded);

    assertThat(plan.assessedBy(Assessors.standard()).risks())
        .isEqualTo(plan(PlanPolicy.careful()).risks());

    assertThat(read)
        .hasSameElementsAs(plan.effective().stream().map(Change::key).toList())
        .as("once for the difference, once for what it means")
        .hasSize(2 * plan.effective().size());
  }

  @Test
  void one_change_is_not_told_twice() {
    assertThat(plan(PlanPolicy.careful()).risks())
        .filteredOn(it -> it.kind() != Risk.Kind.IN_PLACE)
        .extracting(Risk::words)
        .doesNotHaveDuplicates()
        .noneMatch(it -> it.contains("may be reached") || it.contains("may be done"));
  }
}
