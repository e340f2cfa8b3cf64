package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;

/**
 * One thing that is done to one object.
 *
 * @param wave from 1; what a step waits for is in an earlier one, and steps of one wave wait for
 *     nothing of each other
 * @param action {@code CREATE}, {@code UPDATE}, {@code REPLACE}, {@code ADOPT} or {@code DELETE}
 * @param address who the object is in the description
 * @param key who the object is in Kubernetes
 */
public record Step(int wave, Action action, Address address, ResourceKey key) {}
