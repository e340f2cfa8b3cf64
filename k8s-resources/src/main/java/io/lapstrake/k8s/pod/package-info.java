/**
 * What runs: containers with their images, ports, variables, mounts and probes, and where and as
 * whom their pods run.
 *
 * <p>May import core and the packages of config, storage, access, addresses and quantities. Must
 * never know which kinds run pods.
 */
@NullMarked
package io.lapstrake.k8s.pod;

import org.jspecify.annotations.NullMarked;
