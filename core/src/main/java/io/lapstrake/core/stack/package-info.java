/**
 * What users describe: stacks of resources and components, the environments that bind their inputs,
 * and how a description is linked and resolved to manifests.
 *
 * <p>May import {@code value}, {@code problem}, {@code manifest}, {@code rules}, {@code data} and
 * {@code yaml}. Must never know plans, states, targets, nor any kind of resource.
 */
@NullMarked
package io.lapstrake.core.stack;

import org.jspecify.annotations.NullMarked;
