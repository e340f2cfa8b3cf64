package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.FieldPath;
import java.util.List;

/** Takes what one check finds. */
public final class Findings {

  private final Check check;
  private final String acceptance; // the annotation's key
  private final List<Finding> all; // of the other checks too

  Findings(Check check, List<Finding> all) {
    this.check = check;
    this.acceptance = Acceptance.key(check.name());
    this.all = all;
  }

  /**
   * Adds a finding.
   *
   * @param object in which it is to be mended
   * @param field where; {@link FieldPath#ROOT} for the object as a whole
   * @param detail what was found, in whole sentences; never shows a sensitive value
   * @param fix what to do, in a whole sentence that begins with a verb in lower case
   */
  public void add(Manifest object, FieldPath field, String detail, String fix) {
    add(check.severity(), object, field, detail, fix);
  }

  /**
   * Adds a finding that is likely wrong and no more, though the check is sure of others.
   *
   * @param object in which it is to be mended
   * @param field where; {@link FieldPath#ROOT} for the object as a whole
   * @param detail what was found, in whole sentences; never shows a sensitive value
   * @param fix what to do, in a whole sentence that begins with a verb in lower case
   */
  public void warn(Manifest object, FieldPath field, String detail, String fix) {
    add(Severity.WARNING, object, field, detail, fix);
  }

  private void add(Severity severity, Manifest object, FieldPath field, String detail, String fix) {
    Place place = Place.of(object.address()).field(field).source(object.source().orElse(null));
    Problem problem = new Problem(check.code(), check.summary(), place, detail, fix);
    all.add(new Finding(check, object, problem, severity, Acceptance.of(object, acceptance)));
  }
}
