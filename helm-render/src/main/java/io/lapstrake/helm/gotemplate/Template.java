package io.lapstrake.helm.gotemplate;

/**
 * A named template.
 *
 * @param name what it is called
 * @param source the text in which it stands
 * @param body what it does
 * @param slots how many variables it has at once, {@code $} among them
 * @param nesting how deep its statements and parentheses are nested
 */
record Template(String name, Source source, Body body, int slots, int nesting) {}
