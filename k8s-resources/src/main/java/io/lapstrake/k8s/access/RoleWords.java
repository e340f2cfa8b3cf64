package io.lapstrake.k8s.access;

import io.lapstrake.core.value.ListPart;
import java.util.Arrays;
import java.util.List;

/**
 * The words that both kinds of roles have.
 *
 * @param <R> the kind
 */
public sealed interface RoleWords<R extends RoleWords<R>> permits Role, ClusterRole {

  /** The same role with more rules; every word is made of this. */
  R rules(List<? extends ListPart> rules);

  /** Allows to do something; {@code on(…)} says with which objects. */
  default Allowed<R> allow(Verb... verbs) {
    return Allowed.of(this, Arrays.asList(verbs));
  }

  /** Allows to read and to be told of changes; {@code on(…)} says which objects. */
  default Allowed<R> allowReading() {
    return allow(Verb.GET, Verb.LIST, Verb.WATCH);
  }

  /** Allows to do whatever there is to be done: the wildcard; {@code on(…)} says with what. */
  default Allowed<R> allowEverything() {
    return Allowed.everything(this);
  }
}
