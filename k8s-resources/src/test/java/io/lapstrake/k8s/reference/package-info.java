/**
 * Writes the reference, a page for each kind, from the sources, the classes and the checks. Its
 * pages stand under {@code docs/reference}; a test compares them with what the code says.
 */
@NullMarked
package io.lapstrake.k8s.reference;

import org.jspecify.annotations.NullMarked;
