package io.lapstrake.helm.release;

import com.google.re2j.Pattern;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Function;
import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.go.TypedList;
import io.lapstrake.helm.gojson.ByteOrder;
import io.lapstrake.helm.goyaml.GoYaml;
import io.lapstrake.helm.source.ChartFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code .Files}: the files of a chart that are no templates. A map from paths to bytes, with
 * methods.
 */
final class FilesObject implements GoObject {

  private final TreeMap<String, ChartFile> files = new TreeMap<>(ByteOrder.COMPARATOR);
  private final Map<String, Definition> methods = new LinkedHashMap<>();

  FilesObject(Iterable<ChartFile> files) {
    files.forEach(file -> this.files.put(file.path(), file));
    add("Get", (given, context) -> text(given.text(0)), Type.TEXT);
    add("GetBytes", (given, context) -> new GoBytes(Bytes.of(text(given.text(0)))), Type.TEXT);
    add("Glob", (given, context) -> glob(given.text(0)), Type.TEXT);
    add("Lines", (given, context) -> lines(text(given.text(0))), Type.TEXT);
    add("AsConfig", (given, context) -> yaml(ChartFile::text));
    add("AsSecrets", (given, context) -> yaml(file -> base64(file.content())));
  }

  private void add(String name, Function body, Type... takes) {
    methods.put(name, Definition.of(name, body, takes));
  }

  @Override
  public String typeName() {
    return "engine.files";
  }

  @Override
  public String kind() {
    return "map";
  }

  /** The bytes of the files by their paths. */
  @Override
  public Map<String, GoBytes> underlying() {
    var bytes = new LinkedHashMap<String, GoBytes>();
    files.forEach((path, file) -> bytes.put(path, new GoBytes(file.content())));
    return bytes;
  }

  @Override
  public @Nullable Definition method(String name) {
    return methods.get(name);
  }

  /** A map has whatever it is asked for: of a file that is missing, no bytes. */
  @Override
  public boolean has(String member) {
    return true;
  }

  @Override
  public Object member(String member, Arguments arguments, Context context) {
    ChartFile file = files.get(member);
    return new GoBytes(file == null ? new byte[0] : file.content());
  }

  private String text(String path) {
    ChartFile file = files.get(path);
    return file == null ? "" : file.text();
  }

  /** The files whose whole paths match a pattern; all where it is none that can be read. */
  private FilesObject glob(String pattern) {
    Pattern paths = PathPattern.of(pattern);
    return new FilesObject(
        files.values().stream().filter(file -> paths.matches(file.path())).toList());
  }

  private static List<@Nullable Object> lines(String text) {
    if (text.isEmpty()) {
      return new TypedList("string", List.of());
    }
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return new TypedList("string", new ArrayList<>(List.of(whole.split("\n", -1))));
  }

  /** What is written of a file. */
  @FunctionalInterface
  private interface Written {
    String of(ChartFile file);
  }

  /** The files by their names without folders, as the data of a ConfigMap or a Secret. */
  private String yaml(Written content) {
    Map<String, @Nullable Object> data = new TreeMap<>();
    files.forEach(
        (path, file) -> data.put(path.substring(path.lastIndexOf('/') + 1), content.of(file)));
    String text = GoYaml.write(data);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static String base64(byte[] content) {
    return new String(Base64.getEncoder().encode(content), StandardCharsets.US_ASCII);
  }

  @Override
  public Object json() {
    var encoded = new TreeMap<String, String>();
    files.forEach((path, file) -> encoded.put(path, base64(file.content())));
    return encoded;
  }
}
