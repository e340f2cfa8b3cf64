package io.lapstrake.helm.release;

import io.lapstrake.helm.function.HelmFunctions;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.gotemplate.Limits;
import io.lapstrake.helm.gotemplate.Surroundings;
import io.lapstrake.helm.gotemplate.TemplateSet;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Reads and runs templates with Helm's functions.
 *
 * @param surroundings what a rendering may know of the world
 * @param read the templates that were read last
 */
record Engine(Surroundings surroundings, ReadTemplates read) {

  private static final Functions FUNCTIONS = HelmFunctions.all();

  /** With the system's clock, secure randomness, and a cluster without objects. */
  static Engine standard() {
    return new Engine(Surroundings.usual(), new ReadTemplates());
  }

  Engine at(Clock clock) {
    return new Engine(surroundings.at(clock), read);
  }

  Engine randomFrom(RandomGenerator random) {
    return new Engine(surroundings.with(random), read);
  }

  Engine within(Limits limits) {
    return new Engine(surroundings.with(limits), read);
  }

  Engine lookingUp(List<? extends Map<String, ? extends @Nullable Object>> objects) {
    return new Engine(surroundings.with(new Snapshot(objects)), read);
  }

  /** Templates read together, each knowing what the others define. */
  TemplateSet read(List<Scopes.Template> templates) {
    var texts = new LinkedHashMap<String, String>();
    templates.forEach(template -> texts.put(template.path(), template.text()));
    return read.of(texts, FUNCTIONS);
  }

  /** What one of them prints. */
  String run(TemplateSet set, Scopes.Template template) {
    return set.render(template.path(), template.dot(), surroundings);
  }
}
