package io.lapstrake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules: what each room may know, and how things are named. None has an exemption. */
class ArchitectureTest {
  private static final JavaClasses LAPSTRAKE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.lapstrake");

  private static final Room CORE =
      Room.named("core")
          .using("com.fasterxml.jackson..", "org.yaml.snakeyaml..", "com.github.difflib..");
  private static final Room K8S = Room.named("k8s").knowing(CORE).using("io.fabric8..");
  private static final Room HELM =
      Room.named("helm")
          .knowing(CORE, K8S)
          .using(
              "io.fabric8..",
              "com.fasterxml.jackson.databind..",
              "com.github.jknack.handlebars..",
              "com.google.re2j..",
              "dev.harrel.jsonschema..",
              "org.apache.commons.compress..",
              "org.bouncycastle..");
  private static final Room GITOPS =
      Room.named("gitops").knowing(CORE, K8S).using("io.fabric8..", "org.eclipse.jgit..");
  private static final Room TESTING =
      Room.named("testing")
          .knowing(CORE, K8S, HELM, GITOPS)
          .using("io.fabric8..", "org.assertj.core..", "org.junit.jupiter.api..");
  private static final Room CLI =
      Room.named("cli").knowing(CORE, K8S, HELM, GITOPS).using("io.fabric8..", "picocli..");

  /**
   * A module's packages and its arrows. fabric8's model is part of the resources' signatures, so
   * whoever may know the resources may meet it.
   */
  private record Room(String noun, List<String> mayKnow) {
    static Room named(String noun) {
      return new Room(noun, List.of())
          .using("io.lapstrake." + noun + "..", "java..", "javax..", "org.jspecify..");
    }

    Room knowing(Room... rooms) {
      return using(Arrays.stream(rooms).map(Room::packages).toArray(String[]::new));
    }

    Room using(String... more) {
      return new Room(noun, Stream.concat(mayKnow.stream(), Arrays.stream(more)).toList());
    }

    String packages() {
      return "io.lapstrake." + noun + "..";
    }

    @Override
    public String toString() {
      return noun;
    }
  }

  private static Stream<Room> rooms() {
    return Stream.of(CORE, K8S, HELM, GITOPS, TESTING, CLI);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_knows_only_what_its_arrows_allow(Room room) {
    classes()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.mayKnow().toArray(String[]::new))
        .allowEmptyShould(true)
        .check(LAPSTRAKE);
  }

  @Test
  void every_class_lives_in_a_room() {
    classes()
        .should()
        .resideInAnyPackage(rooms().map(Room::packages).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(LAPSTRAKE);
  }

  @Test
  void packages_form_no_cycle() {
    slices()
        .matching("io.lapstrake.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(LAPSTRAKE);
  }

  @Test
  void what_keeps_a_state_knows_neither_plans_nor_targets() {
    noClasses()
        .that()
        .resideInAnyPackage("io.lapstrake.core.state..", "io.lapstrake.core.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.lapstrake.core.stack..",
            "io.lapstrake.core.plan..",
            "io.lapstrake.core.planfile..",
            "io.lapstrake.core.report..",
            "io.lapstrake.core.target..")
        .check(LAPSTRAKE);
  }

  @Test
  void templates_look_into_maps_alone_and_run_no_scripts() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "com\\.github\\.jknack\\.handlebars\\.(context\\.(JavaBean|Field|Method|Member).*"
                + "|helper\\..*|internal\\..*)|javax\\.script\\..*")
        .check(LAPSTRAKE);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.lapstrake.helm.template")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.jknack..")
        .check(LAPSTRAKE);
    assertThat(new ScriptEngineManager().getEngineFactories()).as("engines for scripts").isEmpty();
  }

  @Test
  void charts_know_jackson_where_values_are_held_against_schemas_alone() {
    noClasses()
        .that()
        .resideInAPackage("io.lapstrake.helm..")
        .and()
        .resideOutsideOfPackage("io.lapstrake.helm.schema")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .check(LAPSTRAKE);
  }

  @Test
  void a_class_is_named_for_what_it_knows() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Support|Impl)")
        .allowEmptyShould(true)
        .check(LAPSTRAKE);
  }

  @Test
  void every_package_says_what_it_is_for_and_is_null_marked() {
    TreeSet<String> unmarked =
        LAPSTRAKE.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(toCollection(TreeSet::new));

    assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
  }
}
