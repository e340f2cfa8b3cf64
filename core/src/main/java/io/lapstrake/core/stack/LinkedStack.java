package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A stack whose references are found, and whose inputs are still unbound.
 *
 * @param name the stack's name
 * @param resources in the order in which they were described
 * @param externals what is expected to be there; of their trees only who they are counts
 * @param inputs every input that is used, by its full name
 * @param outputs the stack's outputs by name
 * @param rules those of Kubernetes for the version that the stack targets, and of the kinds that
 *     the stack itself defines
 * @param broken resources with a reference that leads nowhere; what follows from that is no problem
 *     of its own
 * @param problems what was found while linking
 */
public record LinkedStack(
    String name,
    List<LinkedResource> resources,
    List<LinkedResource> externals,
    SortedMap<String, Input<?>> inputs,
    SortedMap<String, Node> outputs,
    Rules rules,
    Set<Address> broken,
    Problems problems) {}
