package io.lapstrake.k8s.check.reliability;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds images without a tag, or with the tag latest. */
public final class UnfixedImage implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1404";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Image without a fixed tag";
  }

  @Override
  public String why() {
    return "Such an image is another one tomorrow: pods of one workload run different "
        + "programs, and there is no way back to the one that worked.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    String image = Leaf.text(container.tree(), "image");
    if (!image.isEmpty() && !isFixed(image)) {
      findings.add(
          container.pod().owner(),
          container.path().key("image"),
          image + " is whatever was pushed last.",
          "give the image a tag of a version, or a digest.");
    }
  }

  /** What stands behind the last slash has a tag; a colon before it is that of a port. */
  private static boolean isFixed(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    return image.contains("@") || (name.contains(":") && !name.endsWith(":latest"));
  }
}
