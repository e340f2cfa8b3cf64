package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource whose references are found, and whose inputs are still unbound.
 *
 * @param address who it is
 * @param guards what decides whether and how often it is there, the outermost first
 * @param tree the object, with {@link io.lapstrake.core.value.Linked} values for references
 * @param settled the object as it is in every environment, checked; null where anything of it or
 *     around it needs binding
 * @param after resources that must be there before it, besides those in its tree
 * @param lifecycle what it asks of those who plan its changes
 * @param source the line that described it, or null
 */
public record LinkedResource(
    Address address,
    List<Guard> guards,
    MapNode tree,
    @Nullable Manifest settled,
    List<Address> after,
    Lifecycle lifecycle,
    @Nullable Source source) {}
