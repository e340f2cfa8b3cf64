package io.lapstrake.helm.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import io.lapstrake.core.problem.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of a folder, each read once. Thread-safe. */
final class TemplateFiles extends AbstractTemplateLoader {

  private static final String ENDING = ".hbs";
  private static final char INDENTED = '\0'; // between a file's name and how far it is indented

  private final TemplateFolder folder;
  private final String main;
  private final Map<String, TemplateFile> files = new ConcurrentHashMap<>();

  /**
   * The files of a folder.
   *
   * @param main the name of the one that includes the others
   */
  TemplateFiles(TemplateFolder folder, String main) {
    this.folder = folder;
    this.main = main;
  }

  /** A template by its name, to which an included one's ending is added. */
  @Override
  public TemplateSource sourceAt(String location) {
    boolean isWhole = location.equals(main) || location.endsWith(ENDING);
    String name = isWhole ? location : location + ENDING;
    return new StringTemplateSource(name, file(name).compiled());
  }

  /** Why a template cannot be used. */
  List<Finding> findings(String name) {
    return file(name).findings();
  }

  private TemplateFile file(String name) {
    return files.computeIfAbsent(name, this::read);
  }

  private TemplateFile read(String name) {
    try {
      boolean isInside = name.equals(main) || PartialName.isInside(name);
      return isInside
          ? TemplateFile.of(name, folder.read(name))
          : TemplateFile.unusable(
              Finding.unreadable(
                  name, "The name " + name + " leads out of the template's folder."));
    } catch (IOException e) {
      String why = e.getMessage() == null ? "It is not UTF-8." : e.getMessage();
      return TemplateFile.unusable(Finding.unreadable(name, why));
    }
  }

  /** The name under which an indented form of a template is compiled. */
  String indented(String name, String content) {
    int first = content.indexOf('\n') < 0 ? content.length() : content.indexOf('\n');
    String text = file(name).compiled();
    int own = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    return first == own ? name : name + INDENTED + (first - own);
  }

  /**
   * Where a template has a path.
   *
   * @param compiled the name under which it was compiled
   * @param line of the tag, from 1
   * @param column of the tag, from 0
   */
  Place place(String compiled, int line, int column, String path) {
    int split = compiled.indexOf(INDENTED);
    String name = split < 0 ? compiled : compiled.substring(0, split);
    int indent = split < 0 ? 0 : Integer.parseInt(compiled.substring(split + 1));
    if (line < 1) {
      return Place.of(name);
    }
    int own = Math.max(0, column - indent);
    return Place.of(name).source(file(name).sourceOf(name, line, own, path));
  }
}
