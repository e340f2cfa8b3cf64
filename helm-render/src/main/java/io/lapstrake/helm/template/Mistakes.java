package io.lapstrake.helm.template;

import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.Template;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes in a template and where they are.
 *
 * <p>Handlebars tells a block's helper nothing of where the block is, but says it of an exception
 * that the helper throws. So the first run that finds a mistake in a block ends there, and the next
 * one knows the place.
 */
final class Mistakes {

  private final TemplateFiles files;
  private final Map<Block, Place> blocks = new HashMap<>();
  private final Map<String, Problem> found = new LinkedHashMap<>();

  Mistakes(TemplateFiles files) {
    this.files = files;
  }

  /** Takes what was found in a tag that knows its place. */
  void at(List<Finding> findings, Template tag) {
    int[] position = tag.position();
    findings.forEach(
        each -> add(each, files.place(tag.filename(), position[0], position[1], each.path())));
  }

  /**
   * Takes what was found in a block's tag.
   *
   * @throws Unplaced when it is not known yet where the block is
   */
  void inBlock(List<Finding> findings, Options options) {
    for (Finding each : findings) {
      var block = new Block(System.identityHashCode(options.fn), options.helperName, each.path());
      Place place = blocks.get(block);
      if (place == null) {
        throw new Unplaced(block, each);
      }
      add(each, place);
    }
  }

  /** Learns where a block is. */
  void learn(Unplaced thrown, HandlebarsError where) {
    Place place = files.place(where.filename, where.line, where.column, thrown.finding.path());
    blocks.put(thrown.block, place);
    add(thrown.finding, place);
  }

  /** Takes a mistake at a place. The first of its kind there is kept, as a loop finds it often. */
  void add(Finding finding, Place place) {
    Problem problem = finding.problem().apply(place);
    found.putIfAbsent(problem.code() + place + finding.path(), problem);
  }

  /** Adds all to others. */
  void addTo(Problems problems) {
    found.values().forEach(problems::add);
  }

  private record Block(int part, String helper, String path) {}

  /** A mistake in a block of which the place is to be learned. */
  static final class Unplaced extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Block block;
    private final transient Finding finding;

    private Unplaced(Block block, Finding finding) {
      super(finding.path(), null, false, false);
      this.block = block;
      this.finding = finding;
    }
  }

  /** The mistake in a block that an exception carries; null when it carries another. */
  static @Nullable Unplaced in(Throwable thrown) {
    return thrown.getCause() instanceof Unplaced it ? it : null;
  }
}
