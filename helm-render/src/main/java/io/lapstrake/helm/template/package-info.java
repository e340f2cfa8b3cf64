/**
 * Text for configuration files from Handlebars templates, with values that may be bound later.
 *
 * <p>May import {@code core} and Handlebars. Must never know charts: what it gives is a value like
 * any other. It looks into maps, lists and records alone, and no other room knows Handlebars.
 */
@NullMarked
package io.lapstrake.helm.template;

import org.jspecify.annotations.NullMarked;
