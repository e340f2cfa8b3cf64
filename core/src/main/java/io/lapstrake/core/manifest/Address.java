package io.lapstrake.core.manifest;

import io.lapstrake.core.value.ResourceId;

/**
 * Who a resource is: {@code stack/component/Kind/id}, literal and stable. Its name in Kubernetes
 * may depend on inputs; its address never does.
 *
 * @param path the stack's name, and those of the components around the resource, joined by slashes
 * @param resource kind and id; a repeated one's id is {@code id[key]}
 */
public record Address(String path, ResourceId resource) implements Comparable<Address> {

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException when there are fewer than three segments
   */
  public static Address parse(String text) {
    int bracket = text.indexOf('[');
    int id = text.lastIndexOf('/', bracket < 0 ? text.length() : bracket);
    int kind = text.lastIndexOf('/', id - 1);
    if (kind <= 0) {
      throw new IllegalArgumentException("Not an address: " + text);
    }
    return new Address(
        text.substring(0, kind),
        new ResourceId(text.substring(kind + 1, id), text.substring(id + 1)));
  }

  /** The address of one of a repeated resource's objects. */
  public Address repeated(String key) {
    return under("[" + key + "]");
  }

  /**
   * The address with the key of a repetition behind it.
   *
   * @param key with its brackets
   */
  public Address under(String key) {
    return new Address(path, new ResourceId(resource.kind(), resource.id() + key));
  }

  @Override
  public int compareTo(Address other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : resource.compareTo(other.resource);
  }

  @Override
  public String toString() {
    return path + "/" + resource;
  }
}
