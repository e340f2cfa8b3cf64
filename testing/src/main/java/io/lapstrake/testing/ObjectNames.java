package io.lapstrake.testing;

import io.lapstrake.core.manifest.Address;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * Tells which object a test means: by its whole address {@code stack/component/Kind/id}, or by as
 * much of its end as no other object shares.
 *
 * @param objects those that can be meant
 */
record ObjectNames(Collection<Address> objects) {

  /** The address that is meant; the name itself where there is no such object. */
  String addressOf(String name) {
    List<String> meant =
        objects.stream().map(Address::toString).filter(each -> isMeant(each, name)).toList();
    if (meant.size() > 1) {
      Assertions.fail(
          "\"%s\" is not one object but %d: %s. Write more of the address.",
          name, meant.size(), String.join(", ", meant));
    }
    return meant.isEmpty() ? name : meant.get(0);
  }

  /** Whether an address is a name, or ends with it after a slash. */
  static boolean isMeant(String address, String name) {
    return address.equals(name) || address.endsWith("/" + name);
  }
}
