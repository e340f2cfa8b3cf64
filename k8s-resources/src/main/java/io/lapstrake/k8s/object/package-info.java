/**
 * What every Kubernetes object has: a name, a namespace, labels, annotations, and the two doors to
 * the fields that have no word of their own, a patch by path and an edit of fabric8's model.
 *
 * <p>May import core and fabric8's model. Must never know any kind.
 */
@NullMarked
package io.lapstrake.k8s.object;

import org.jspecify.annotations.NullMarked;
