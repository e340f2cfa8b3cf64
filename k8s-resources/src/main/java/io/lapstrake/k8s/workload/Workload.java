package io.lapstrake.k8s.workload;

/**
 * A kind that runs pods: the words that all of them have.
 *
 * @param <W> the kind
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec">
 *     PodSpec</a>
 */
public sealed interface Workload<W extends Workload<W>>
    extends Containers<W>, Placement<W>, Neighbourhood<W>, Identity<W>, Surroundings<W>
    permits Serving, Job {}
