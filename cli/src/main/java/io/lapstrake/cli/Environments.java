package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The environments that have a file: {@code environments/NAME.yaml} in the working directory, else
 * in the jar that the description came in.
 */
final class Environments {

  private static final String FOLDER = "environments/";
  private static final String ENDING = ".yaml";
  private static final Pattern NO_NAME =
      Pattern.compile("^$|^/|/$|//|(^|/)\\.\\.?(/|$)|[\\p{Cntrl}\\\\:]");

  private final Class<?> description;

  /** The environments of a description's class. */
  Environments(Class<?> description) {
    this.description = description;
  }

  /**
   * Refuses a name that would lead out of the folder.
   *
   * @throws ProblemException when it is none
   */
  static String checked(String name) {
    if (NO_NAME.matcher(name).find()) {
      throw new ProblemException(
          new Problem(
              "LAP-0903",
              "Environment name not possible",
              Place.of("--environment " + name),
              "Its file and its folder in Git are called by the name, and this leads elsewhere.",
              "give a name such as prod, or names joined by slashes; none may be empty, . or .."));
    }
    return name;
  }

  /** The path of an environment's file. */
  static String file(String name) {
    return FOLDER + name + ENDING;
  }

  /**
   * An environment with its file's values; empty when there is no such file.
   *
   * @param bare the environment with what the file wins over
   */
  Optional<Environment> find(Environment bare) {
    String name = bare.name();
    Path here = Path.of(file(name));
    if (Files.exists(here)) {
      return Optional.of(bare.values(here));
    }
    try (InputStream packaged = description.getResourceAsStream("/" + file(name))) {
      if (packaged == null) {
        return Optional.empty();
      }
      String text = utf8(packaged.readAllBytes());
      return Optional.of(bare.values(file(name), text));
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          new Problem(
              "LAP-0110",
              "Values file not readable",
              Place.of(file(name)),
              "Its bytes are not UTF-8.",
              "save it as UTF-8."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Whether an environment has a file. */
  boolean has(String name) {
    return Files.exists(Path.of(file(name))) || description.getResource("/" + file(name)) != null;
  }

  /** The names of those that there are, here and in the jar, sorted. */
  List<String> names() {
    var files = new ArrayList<>(files(Path.of("")));
    packaged().map(Environments::files).ifPresent(files::addAll);
    return files.stream()
        .filter(file -> file.startsWith(FOLDER) && file.endsWith(ENDING))
        .map(file -> file.substring(FOLDER.length(), file.length() - ENDING.length()))
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Path> packaged() {
    CodeSource source = description.getProtectionDomain().getCodeSource();
    try {
      return source == null || source.getLocation() == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | RuntimeException e) { // such as of a place that is no file
      return Optional.empty();
    }
  }

  /** The files of a folder or a jar; what cannot be read has none, since they are a hint only. */
  private static List<String> files(Path place) {
    try {
      return Files.isRegularFile(place) ? filesInJar(place) : filesIn(place);
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static List<String> filesInJar(Path file) throws IOException {
    try (var jar = new JarFile(file.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  private static List<String> filesIn(Path place) throws IOException {
    if (!Files.isDirectory(place.resolve(FOLDER))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(place.resolve(FOLDER))) {
      return files.map(file -> place.relativize(file).toString().replace('\\', '/')).toList();
    }
  }
}
