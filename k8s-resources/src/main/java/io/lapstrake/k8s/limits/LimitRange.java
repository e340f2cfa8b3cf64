package io.lapstrake.k8s.limits;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * What one container, pod or claim of a namespace may ask for, and gets when it asks for nothing.
 *
 * <pre>{@code
 * LimitRange.named("usual")
 *     .with(Range.ofContainer().atMost(memory("2Gi")).usualRequest(cpu("100m")))
 *     .with(Range.ofClaim().atMost(gibibytes(50)))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/limit-range-v1/">
 *     LimitRange</a>
 */
public final class LimitRange implements KubernetesObject<LimitRange> {

  private final Draft draft;

  private LimitRange(Draft draft) {
    this.draft = draft;
  }

  /** No limits yet; the id is its name too. */
  public static LimitRange named(String id) {
    return new LimitRange(Draft.of("v1", "LimitRange", id));
  }

  /** The limits of one type of objects. */
  public LimitRange with(Range range) {
    return withDraft(draft.append(range.tree(), "spec", "limits"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public LimitRange withDraft(Draft changed) {
    return new LimitRange(changed);
  }
}
