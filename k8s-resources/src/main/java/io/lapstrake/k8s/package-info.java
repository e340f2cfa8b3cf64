/**
 * The words for Kubernetes objects, and what is known across them.
 *
 * <p>It may import core and the fabric8 model; it must never know of charts or repositories.
 */
@NullMarked
package io.lapstrake.k8s;

import org.jspecify.annotations.NullMarked;
