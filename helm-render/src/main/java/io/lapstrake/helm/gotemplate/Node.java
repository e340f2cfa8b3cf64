package io.lapstrake.helm.gotemplate;

/** A part of a template that can fail; its {@code toString} is as Go's messages show it. */
abstract class Node {

  /** Where it begins in its source, counted in the characters of Java. */
  final int position;

  Node(int position) {
    this.position = position;
  }

  @Override
  public abstract String toString();
}
