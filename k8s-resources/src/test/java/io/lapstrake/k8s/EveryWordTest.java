package io.lapstrake.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.lapstrake.k8s.harness.FindingRooms;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No word is left out of the tests with golden files. */
class EveryWordTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("io.lapstrake.k8s");

  private static final int MOST = 4; // parameters of a word

  /** The doors to other fields, which have tests of their own. */
  private static final Set<String> DOORS = Set.of("patch", "without", "edit");

  /** What is asked when nobody says what to ask. */
  private static final Set<String> DEFAULTS = Set.of("Assessors", "Checks");

  /** What other classes read of a value. */
  private static final Set<String> READ =
      Set.of(
          "draft",
          "withDraft",
          "join",
          "tree",
          "annotations()",
          "withTree",
          "withSpec",
          "rules",
          "volume",
          "volumes",
          "action",
          "persistent",
          "projection",
          "valueFrom",
          "envFrom()",
          "givenAs",
          "find",
          "has",
          "keys",
          "each",
          "equals",
          "hashCode",
          "toString");

  @Test
  void every_word_is_put_through_a_golden_file() {
    Set<String> said = reachedFromGoldenTests();
    var missing = new TreeSet<String>();
    for (JavaClass type : CLASSES) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isWord(type, unit) && !said.contains(unit.getFullName())) {
          missing.add(unit.getFullName().replaceAll("\\b[a-z0-9]+\\.", ""));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a_word_takes_few_things_and_no_switch() {
    var tooMuch = new TreeSet<String>();
    for (JavaClass type : CLASSES) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        boolean isSwitch =
            unit.getRawParameterTypes().stream()
                .anyMatch(each -> each.isEquivalentTo(boolean.class));
        if (isPublic(type, unit) && (unit.getParameters().size() > MOST || isSwitch)) {
          tooMuch.add(unit.getFullName());
        }
      }
    }
    assertThat(tooMuch).isEmpty();
  }

  private static boolean isPublic(JavaClass type, JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && !unit.isConstructor()
        && !isTest(type);
  }

  private static boolean isWord(JavaClass type, JavaCodeUnit unit) {
    return !unit.isConstructor()
        && unit.getModifiers().contains(JavaModifier.PUBLIC)
        && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !unit.getModifiers().contains(JavaModifier.BRIDGE)
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && !isTest(type)
        && !type.isEnum()
        && !type.isRecord()
        && !type.getSimpleName().equals("Words")
        && !DEFAULTS.contains(type.getSimpleName())
        && !FindingRooms.have(type)
        && !DOORS.contains(unit.getName())
        && !READ.contains(unit.getName())
        && !READ.contains(unit.getName() + (unit.getParameters().isEmpty() ? "()" : ""));
  }

  private static boolean isTest(JavaClass type) {
    return type.getSimpleName().endsWith("Test")
        || type.getPackageName().endsWith(".harness")
        || type.getPackageName().endsWith(".address") // values with tests of their own
        || type.getPackageName().endsWith(".bench");
  }

  /** The methods that the tests call, and those that these call. */
  private static Set<String> reachedFromGoldenTests() {
    var reached = new TreeSet<String>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    for (JavaClass type : CLASSES) {
      if (type.getSimpleName().endsWith("GoldenTest")) {
        open.addAll(type.getCodeUnits());
      }
    }
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      if (reached.add(unit.getFullName())) {
        unit.getCallsFromSelf()
            .forEach(
                call ->
                    call.getTarget()
                        .resolveMember()
                        .ifPresent(found -> open.add((JavaCodeUnit) found)));
        unit.getMethodReferencesFromSelf()
            .forEach(ref -> ref.getTarget().resolveMember().ifPresent(open::add));
      }
    }
    return reached;
  }
}
