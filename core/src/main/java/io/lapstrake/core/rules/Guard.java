package io.lapstrake.core.rules;

import java.util.List;

/**
 * What a change of a field means, when conditions hold.
 *
 * @param verdict what it means
 * @param terms the conditions; all of them must hold
 */
record Guard(Verdict verdict, List<Term> terms) {

  Guard {
    terms = List.copyOf(terms);
  }

  boolean applies(Occasion occasion) {
    for (Term term : terms) {
      if (!term.test(occasion)) {
        return false;
      }
    }
    return true;
  }
}
