package io.lapstrake.helm.go;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that templates may call, by their names. */
public final class Functions {

  /** None at all. */
  public static final Functions NONE = new Functions(Map.of());

  private final Map<String, Definition> byName;

  private Functions(Map<String, Definition> byName) {
    this.byName = byName;
  }

  /** The functions of some collections; of two with one name the later one stays. */
  @SafeVarargs
  public static Functions of(Collection<Definition>... definitions) {
    var byName = new LinkedHashMap<String, Definition>();
    for (Collection<Definition> some : definitions) {
      some.forEach(it -> byName.put(it.name(), it));
    }
    return new Functions(byName);
  }

  /** The function of a name. */
  public Optional<Definition> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** These functions and others, which come before these where a name is in both. */
  public Functions and(Functions others) {
    return of(byName.values(), others.byName.values());
  }

  /** All of them, in the order in which they were given. */
  public List<Definition> all() {
    return List.copyOf(byName.values());
  }
}
