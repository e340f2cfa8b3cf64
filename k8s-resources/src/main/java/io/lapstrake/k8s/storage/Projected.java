package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.MapNode;

/**
 * A directory in which files of several sources stand together.
 *
 * <pre>{@code
 * Projected.named("all")
 *     .with(settings.files())
 *     .with(credentials.files().only("password", "db/password"))
 *     .with(AccountToken.at("token").audience("vault"))
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/projected-volumes/">Projected
 *     volumes</a>
 */
public final class Projected implements Mountable {

  private final String name;
  private final MapNode source;

  private Projected(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /** A directory without files yet; the name tells the pod's volumes apart. */
  public static Projected named(String name) {
    return new Projected(name, MapNode.EMPTY);
  }

  /** And these files. */
  public Projected with(Projectable files) {
    return new Projected(name, source.append(files.projection(), "sources"));
  }

  /** The mode of the files that say none; 644 when nothing is said. */
  public Projected mode(FileMode mode) {
    return new Projected(name, source.with("defaultMode", mode.value()));
  }

  @Override
  public Volume volume() {
    return Volume.of(name, "projected", source);
  }
}
