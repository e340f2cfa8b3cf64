package io.lapstrake.helm.template;

import java.util.AbstractList;
import java.util.List;

/** A list of a model. */
final class Items extends AbstractList<Object> {

  private final String path;
  private final List<Object> values;

  Items(String path, List<Object> values) {
    this.path = path;
    this.values = List.copyOf(values);
  }

  String path() {
    return path;
  }

  @Override
  public Object get(int index) {
    return values.get(index);
  }

  @Override
  public int size() {
    return values.size();
  }
}
