package io.lapstrake.helm.gotemplate;

import java.util.Map;

/**
 * The templates of one text.
 *
 * @param main the text itself
 * @param named all that it defines, itself too, by their names
 */
record Parsed(Template main, Map<String, Template> named) {}
