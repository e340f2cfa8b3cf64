package io.lapstrake.helm.gotemplate;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The language itself, case by case, against real Helm. */
class LanguageCasesTest {

  @TestFactory
  Stream<DynamicNode> the_language_is_as_helm_has_it(@TempDir Path scratch) {
    return CaseTests.of("io/lapstrake/helm/gotemplate/cases", FewFunctions.ALL, scratch);
  }
}
