package io.lapstrake.helm.release;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place in what two sides printed, each twice. A leaf that changed from one time to the other
 * is random, or the time: it has to be there, whatever it is.
 *
 * @param helm what Helm has there
 * @param ours what we have
 * @param helmAgain what Helm had another time; nothing where it was asked once
 * @param oursAgain what we had another time
 */
record Leaves(
    @Nullable Object helm,
    @Nullable Object ours,
    @Nullable Object helmAgain,
    @Nullable Object oursAgain) {

  /** The first difference at or below the place. */
  Optional<String> difference(String path) {
    if (helm instanceof Map<?, ?> map && ours instanceof Map<?, ?> its) {
      if (!sorted(map).equals(sorted(its))) {
        return Optional.of(path + ": keys " + sorted(map) + ", ours " + sorted(its));
      }
      return map.keySet().stream()
          .flatMap(key -> below(key).difference(path + "." + key).stream())
          .findFirst();
    }
    if (helm instanceof List<?> list && ours instanceof List<?> its && list.size() == its.size()) {
      for (int i = 0; i < list.size(); i++) {
        Optional<String> difference = below(i).difference(path + "[" + i + "]");
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    return isRandom() || Objects.equals(helm, ours)
        ? Optional.empty()
        : Optional.of(path + ": " + shown(helm) + ", ours " + shown(ours));
  }

  private boolean isRandom() {
    return helm instanceof String
        && ours instanceof String
        && ((helmAgain instanceof String && !helm.equals(helmAgain))
            || (oursAgain instanceof String && !ours.equals(oursAgain)));
  }

  private Leaves below(Object key) {
    return new Leaves(at(helm, key), at(ours, key), at(helmAgain, key), at(oursAgain, key));
  }

  private static @Nullable Object at(@Nullable Object value, Object key) {
    if (value instanceof Map<?, ?> map) {
      return map.get(key);
    }
    if (value instanceof List<?> list && key instanceof Integer index && index < list.size()) {
      return list.get(index);
    }
    return null;
  }

  private static List<String> sorted(Map<?, ?> map) {
    return map.keySet().stream().map(String::valueOf).sorted().toList();
  }

  private static String shown(@Nullable Object value) {
    String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    String line = text.replace("\n", "\\n");
    return line.length() > 400 ? line.substring(0, 400) + "…" : line;
  }
}
