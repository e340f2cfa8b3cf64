package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.storage.FileMode;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Projectable;
import io.lapstrake.k8s.storage.Volume;

/**
 * What a pod knows of itself, in files.
 *
 * <pre>{@code
 * PodFiles.named("info").file("labels", PodField.labels())
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#downwardapi">downwardAPI</a>
 */
public final class PodFiles implements Mountable, Projectable {

  private static final String FIELD = "downwardAPI";

  private final String name;
  private final MapNode source;

  private PodFiles(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /** A directory without files yet; the name tells the pod's volumes apart. */
  public static PodFiles named(String name) {
    return new PodFiles(name, MapNode.EMPTY);
  }

  /** A file, by its path in the directory, with a field of the pod. */
  public PodFiles file(String path, PodField field) {
    return item(field.valueFrom().with("path", path));
  }

  /** A file, by its path in the directory, with what a container asks for or may use. */
  public PodFiles file(String path, PodField.Resource resource) {
    return item(resource.valueFrom().with("path", path));
  }

  /** A file with a field of the pod, and a mode of its own. */
  public PodFiles file(String path, PodField field, FileMode mode) {
    return item(field.valueFrom().with("path", path).with("mode", mode.value()));
  }

  /** A file with what a container asks for or may use, and a mode of its own. */
  public PodFiles file(String path, PodField.Resource resource, FileMode mode) {
    return item(resource.valueFrom().with("path", path).with("mode", mode.value()));
  }

  private PodFiles item(MapNode item) {
    return new PodFiles(name, source.append(item, "items"));
  }

  /** The mode of the files; 644 when nothing is said. */
  public PodFiles mode(FileMode mode) {
    return new PodFiles(name, source.with("defaultMode", mode.value()));
  }

  @Override
  public Volume volume() {
    return Volume.of(name, FIELD, source);
  }

  @Override
  public MapNode projection() {
    return MapNode.of(FIELD, source.without("defaultMode"));
  }
}
