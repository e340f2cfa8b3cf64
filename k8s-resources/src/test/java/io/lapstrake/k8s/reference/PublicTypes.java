package io.lapstrake.k8s.reference;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lapstrake.k8s.harness.FindingRooms;
import io.lapstrake.k8s.object.KubernetesObject;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The public types that users say words of, each of which has a page. */
final class PublicTypes {

  /** What packages read of one another; nobody says a word of these. */
  private static final Set<String> BETWEEN_PACKAGES =
      Set.of("KeyedItems", "Metadata", "PodHost", "PodLabels", "PodPort", "VolumeName");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.lapstrake.k8s");

  /** All classes, those that are not public too. */
  JavaClasses classes() {
    return classes;
  }

  /** The types, by name. */
  List<Class<?>> all() {
    return classes.stream()
        .filter(type -> type.getModifiers().toString().contains("PUBLIC"))
        .filter(type -> !FindingRooms.have(type))
        .filter(type -> type.isTopLevelClass() && !BETWEEN_PACKAGES.contains(type.getSimpleName()))
        .<Class<?>>map(JavaClass::reflect)
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  /** The types, each with those that stand in it behind it. */
  List<Class<?>> allWithInner() {
    return all().stream()
        .<Class<?>>mapMulti(
            (type, sink) -> {
              sink.accept(type);
              inner(type).forEach(sink);
            })
        .toList();
  }

  /** The public types that stand in a type, by name. */
  static List<Class<?>> inner(Class<?> type) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(each -> Modifier.isPublic(each.getModifiers()))
        .sorted(Comparator.comparing(Class::getSimpleName))
        .<Class<?>>map(each -> each)
        .toList();
  }

  /** The name of a type, behind the name of the one that it stands in. */
  static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  /** The page of a type, from another one. */
  static String page(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() + ".md" : page(outer);
  }

  /** Whether objects of Kubernetes are described by it. */
  static boolean isKind(Class<?> type) {
    return KubernetesObject.class.isAssignableFrom(type) && !type.isInterface();
  }
}
