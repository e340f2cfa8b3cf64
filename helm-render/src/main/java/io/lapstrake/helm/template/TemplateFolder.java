package io.lapstrake.helm.template;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where templates lie: beside a class, or in a folder. */
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

  /** The files of a folder. */
  static TemplateFolder of(Path folder) {
    return name -> {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new FileNotFoundException("There is no file " + file + ".");
      }
      return utf8(Files.readAllBytes(file));
    };
  }

  private static String utf8(byte[] bytes) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
