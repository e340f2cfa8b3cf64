package io.lapstrake.helm.semver;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import java.util.List;

/** A range and a version may be any texts. */
class RangesFuzzTest {

  @FuzzTest
  void a_version_lies_in_a_range_or_does_not(byte[] rangeAndVersion) {
    List<String> both = Hostile.firstLineAndRest(Bytes.text(rangeAndVersion));
    Hostile.ends(
        () -> {
          Constraint.allows(both.get(0), both.get(1));
          if (Constraint.read(both.get(0)).isEmpty()) {
            ConstraintFault.of(both.get(0));
          }
        });
  }
}
