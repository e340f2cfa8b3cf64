package io.lapstrake.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which known name is the one that was meant. */
class NearestNameTest {

  private static final List<String> KNOWN =
      List.of("api.replicas", "api.tag", "host", "metrics.enabled", "web.tag");

  @ParameterizedTest
  @CsvSource({
    "api.replica, api.replicas",
    "api.repilcas, api.replicas",
    "hots, host",
    "hst, host",
    "metric.enabled, metrics.enabled",
    "replicas, api.replicas",
    "tag, api.tag",
    "wbe.tag, web.tag",
  })
  void the_name_with_the_fewest_edits_is_meant(String written, String meant) {
    assertThat(NearestName.of(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"password", "zoo", "apx.xyz", "h", "''"})
  void a_name_that_is_far_from_all_is_near_none(String written) {
    assertThat(NearestName.of(written, KNOWN)).isEmpty();
  }

  @Test
  void of_names_that_are_equally_near_the_first_is_taken() {
    assertThat(NearestName.of("cab", List.of("cat", "car"))).contains("car");
  }
}
