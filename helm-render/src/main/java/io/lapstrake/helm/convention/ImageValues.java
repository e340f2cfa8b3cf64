package io.lapstrake.helm.convention;

import io.lapstrake.core.stack.Release;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.pod.Container;

/**
 * The values {@code image.repository}, {@code image.tag} and {@code image.pullPolicy}. Without a
 * tag, the chart's {@code appVersion} is taken.
 */
public final class ImageValues {

  private final Input<String> repository;
  private final Input<String> tag;
  private final Input<String> pullPolicy;

  private ImageValues(String level, String repository) {
    this.repository =
        Input.text(level + ".repository").orElse(repository).describedAs("Where the image is");
    this.tag =
        Input.text(level + ".tag")
            .orElse("")
            .describedAs("Release of the image; the chart's appVersion when empty");
    this.pullPolicy =
        Input.choice(level + ".pullPolicy", "IfNotPresent", "Always", "Never")
            .orElse("IfNotPresent")
            .describedAs("When nodes pull the image");
  }

  /** The values below {@code image}, with a repository as the default. */
  public static ImageValues of(String repository) {
    return of("image", repository);
  }

  /** The values below another level, such as {@code api.image}. */
  public static ImageValues of(String level, String repository) {
    return new ImageValues(level, repository);
  }

  /** The image with its tag. */
  public Value<String> image() {
    return Text.format("%s:%s", repository, ReleaseNames.orElse(tag, Release.APP_VERSION));
  }

  /** A container of the image, which is pulled as the user says. */
  public Container container(String name) {
    return Container.of(name, image()).pull(pullPolicy);
  }

  /** A container of the image, which is pulled as the user says, by a name that needs binding. */
  public Container container(Value<String> name) {
    Container container = container("main");
    return container.withTree(container.tree().with("name", name));
  }
}
