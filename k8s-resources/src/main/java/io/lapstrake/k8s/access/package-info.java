/**
 * Who a pod is towards the API server.
 *
 * <p>May import core, {@code object} and {@code config}. Must never know workloads.
 */
@NullMarked
package io.lapstrake.k8s.access;

import org.jspecify.annotations.NullMarked;
