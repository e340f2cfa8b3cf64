package io.lapstrake.core.rules.format;

/**
 * Whether a text names a resource.
 *
 * <p>Source: {@code k8s.io/kubernetes/pkg/apis/core/validation}, ValidateContainerResourceName and
 * validateContainerResourceFieldSelector.
 */
final class ResourceCheck {

  private static final String HUGE_PAGES = "hugepages-";

  private ResourceCheck() {}

  static boolean isOfContainers(String text) {
    return isStandard(text) || (text.indexOf('/') > 0 && NameCheck.isQualifiedName(text));
  }

  private static boolean isStandard(String text) {
    return switch (text) {
      case "cpu", "memory", "ephemeral-storage" -> true;
      default -> text.startsWith(HUGE_PAGES) && text.length() > HUGE_PAGES.length();
    };
  }

  static boolean isField(String text) {
    int dot = text.indexOf('.');
    String list = dot < 0 ? "" : text.substring(0, dot);
    return (list.equals("limits") || list.equals("requests"))
        && isStandard(text.substring(dot + 1));
  }
}
