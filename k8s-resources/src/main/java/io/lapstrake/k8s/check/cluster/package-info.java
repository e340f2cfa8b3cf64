/**
 * What checks see: the objects of a stack together, the pods that they run, and how a field is read
 * and found. May know the core, and nothing of checks.
 */
@NullMarked
package io.lapstrake.k8s.check.cluster;

import org.jspecify.annotations.NullMarked;
