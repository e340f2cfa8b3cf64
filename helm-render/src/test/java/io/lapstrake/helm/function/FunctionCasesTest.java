package io.lapstrake.helm.function;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lapstrake.helm.gotemplate.CaseTests;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each function, case by case, against real Helm. */
class FunctionCasesTest {

  @TestFactory
  Stream<DynamicNode> functions_are_as_helm_has_them(@TempDir Path scratch) {
    return CaseTests.of("io/lapstrake/helm/function/cases", HelmFunctions.all(), scratch);
  }

  @TestFactory
  Stream<DynamicNode> functions_of_the_system_s_zone_are_as_helm_has_them(@TempDir Path scratch) {
    assumeTrue(
        ZoneId.systemDefault().getRules().equals(ZoneOffset.UTC.getRules()),
        "what is kept of Helm's was printed where the system's zone is UTC");
    return CaseTests.of("io/lapstrake/helm/function/zoned", HelmFunctions.all(), scratch);
  }
}
