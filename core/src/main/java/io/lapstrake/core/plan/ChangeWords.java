package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a change means, in the words that stand behind its object. */
final class ChangeWords implements Change.Cases<String> {

  @Override
  public String create(Change.Create it) {
    return "create";
  }

  @Override
  public String update(Change.Update it) {
    return it.effect().summary() + lost(it.overwritten());
  }

  @Override
  public String replace(Change.Replace it) {
    return reason(it) + lost(it.overwritten());
  }

  private static String reason(Change.Replace it) {
    return it.because().isEmpty()
        ? it.effect().summary()
        : it.because().stream()
            .map(Address::toString)
            .collect(Collectors.joining(", ", "is made anew with ", ""));
  }

  @Override
  public String delete(Change.Delete it) {
    return "delete" + lost(it.overwritten());
  }

  private static String lost(Optional<Drift> edit) {
    return edit.map(it -> "; the edit of " + it.place() + " is lost").orElse("");
  }

  @Override
  public String move(Change.Move it) {
    String from = it.before().address().toString();
    if (!from.equals(it.address().toString())) {
      return "moves from " + from + " to " + it.address();
    }
    boolean was = it.before().traits().isProtected();
    return was ? "is protected no longer" : "is protected from now on";
  }

  @Override
  public String adopt(Change.Adopt it) {
    return "adopt what " + it.found().place() + " holds";
  }

  @Override
  public String accept(Change.Accept it) {
    return "accept the edit of " + it.found().place();
  }

  @Override
  public String forget(Change.Forget it) {
    return "forget, and leave in place";
  }

  @Override
  public String keep(Change.Keep it) {
    return "keep";
  }
}
