package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.manifest.Lifecycle.Protection;
import io.lapstrake.core.value.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a resource asks of those who plan its changes and who check it, before its stack is linked.
 *
 * @param protection whether it may be deleted or replaced
 * @param ignored the paths of the fields that others look after
 * @param replacedWith the resources with whose changes it is made anew
 * @param formers the addresses that it had before, or their ends
 * @param isHandedOver whether another stack may have it
 * @param isGiven whether somebody else wrote it
 */
record Wishes(
    Protection protection,
    List<String> ignored,
    List<ResourceId> replacedWith,
    List<String> formers,
    boolean isHandedOver,
    boolean isGiven) {

  static final Wishes NONE =
      new Wishes(Protection.BY_KIND, List.of(), List.of(), List.of(), false, false);

  Wishes protection(Protection other) {
    return new Wishes(other, ignored, replacedWith, formers, isHandedOver, isGiven);
  }

  Wishes ignoring(String path) {
    return new Wishes(
        protection, with(ignored, path), replacedWith, formers, isHandedOver, isGiven);
  }

  Wishes replacedWith(ResourceId other) {
    return new Wishes(
        protection, ignored, with(replacedWith, other), formers, isHandedOver, isGiven);
  }

  Wishes movedFrom(String former) {
    return new Wishes(
        protection, ignored, replacedWith, with(formers, former), isHandedOver, isGiven);
  }

  Wishes handedOver() {
    return new Wishes(protection, ignored, replacedWith, formers, true, isGiven);
  }

  Wishes given() {
    return new Wishes(protection, ignored, replacedWith, formers, isHandedOver, true);
  }

  private static <T> List<T> with(List<T> list, T item) {
    return Stream.concat(list.stream(), Stream.of(item)).toList();
  }

  /**
   * What is asked once the resource has its address.
   *
   * @param find finds another resource's address
   */
  Lifecycle at(Address address, Function<ResourceId, Optional<Address>> find) {
    if (equals(NONE)) {
      return Lifecycle.USUAL;
    }
    var others = new TreeSet<Address>();
    replacedWith.forEach(id -> find.apply(id).ifPresent(others::add));
    var before = new TreeSet<Address>();
    formers.forEach(former -> before.add(former(address, former)));
    return new Lifecycle(protection, new TreeSet<>(ignored), others, before, isHandedOver, isGiven);
  }

  /** An id is one of the same kind in the same component; anything longer is a whole address. */
  private static Address former(Address address, String former) {
    boolean isId = former.lastIndexOf('/', beforeKey(former)) < 0;
    return isId
        ? new Address(address.path(), new ResourceId(address.resource().kind(), former))
        : Address.parse(former);
  }

  private static int beforeKey(String former) {
    int bracket = former.indexOf('[');
    return bracket < 0 ? former.length() : bracket;
  }
}
