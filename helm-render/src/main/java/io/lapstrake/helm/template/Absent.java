package io.lapstrake.helm.template;

/**
 * What a model has under a name that says that there is nothing: null, or an empty {@code
 * Optional}.
 *
 * @param path where it is in the model
 */
record Absent(String path) {}
