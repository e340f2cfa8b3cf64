/**
 * How pods are reached: Services, Ingresses, and who may reach whom.
 *
 * <p>May import core, {@code address}, {@code ingress}, {@code object}, {@code config} and {@code
 * pod}. Must never know which kinds run pods.
 */
@NullMarked
package io.lapstrake.k8s.network;

import org.jspecify.annotations.NullMarked;
