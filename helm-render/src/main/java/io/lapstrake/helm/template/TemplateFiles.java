package io.lapstrake.helm.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;

/** Gives Handlebars the templates of a folder; each is looked through when it is read. */
final class TemplateFiles extends AbstractTemplateLoader {

  private static final String ENDING = ".hbs";

  private final TemplateFolder folder;
  private final UnboundTags tags;

  TemplateFiles(TemplateFolder folder, UnboundTags tags) {
    this.folder = folder;
    this.tags = tags;
  }

  /** A template by its name, to which an included one's ending is added. */
  @Override
  public TemplateSource sourceAt(String location) throws IOException {
    String name = location.endsWith(ENDING) ? location : location + ENDING;
    String text = folder.read(name);
    tags.check(name, text);
    return new StringTemplateSource(name, text);
  }
}
