package io.lapstrake.helm.template;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where templates lie: beside a class, in a folder, or in a text. */
interface TemplateFolder {

  /**
   * The text of a template.
   *
   * @throws FileNotFoundException when there is none of that name; the message says where
   * @throws IOException when it cannot be read
   */
  String read(String name) throws IOException;

  /** The resources beside a class. */
  static TemplateFolder beside(Class<?> type) {
    return name -> {
      try (InputStream resource = type.getResourceAsStream(name)) {
        if (resource == null) {
          throw new FileNotFoundException(
              "There is no resource " + name + " beside the class " + type.getName() + ".");
        }
        return utf8(resource.readAllBytes());
      }
    };
  }

  /** The files of a folder; none to which a link leads out of it. */
  static TemplateFolder of(Path folder, String main) {
    return name -> {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new FileNotFoundException("There is no file " + file + ".");
      }
      if (!name.equals(main) && !file.toRealPath().startsWith(folder.toRealPath())) {
        throw new FileNotFoundException("A link leads from " + file + " out of its folder.");
      }
      return utf8(Files.readAllBytes(file));
    };
  }

  /** One text, beside which there is nothing. */
  static TemplateFolder holding(String main, String text) {
    return name -> {
      if (!name.equals(main)) {
        throw new FileNotFoundException(
            "There is no " + name + " to include, for the template is a text and no file.");
      }
      return text;
    };
  }

  private static String utf8(byte[] bytes) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
