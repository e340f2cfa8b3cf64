package io.lapstrake.core.planfile;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Action;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A change as a file holds it; what its action has no use for is empty.
 *
 * @param action what is done
 * @param before the key of the record that it changes
 * @param after the object that it makes
 * @param fields what differs; secrets are words in it
 * @param effect what it does to what runs
 * @param because the objects whose change asks for it
 * @param edit the place of someone else's edit that it gives up or accepts, or of the object that
 *     another stack hands over or has taken
 * @param heldHash tells what was held at that place, and is adopted, from anything else
 */
record SavedChange(
    Action action,
    Optional<ResourceKey> before,
    Optional<SavedObject> after,
    List<FieldChange> fields,
    Effect effect,
    SortedSet<Address> because,
    Optional<String> edit,
    Optional<String> heldHash) {

  /** The same with other fields. */
  SavedChange with(List<FieldChange> others) {
    return new SavedChange(action, before, after, others, effect, because, edit, heldHash);
  }
}
