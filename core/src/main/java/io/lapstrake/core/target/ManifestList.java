package io.lapstrake.core.target;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of manifests in a {@code kustomization.yaml} that somebody else wrote. It is edited line
 * by line, so that comments and order stay, and read again to make sure of it.
 */
final class ManifestList {

  private static final String KEY = "resources";
  private static final Pattern START = Pattern.compile(KEY + ":\\s*(\\[\\s*])?\\s*(#.*)?");
  private static final String EMPTY = "^" + KEY + ":(\\s*\\[\\s*])?";
  private static final Pattern ITEM = Pattern.compile("(\\s*)-\\s+(.*?)(\\s+#.*)?\\s*");

  private final MapNode tree;
  private final List<String> named;

  ManifestList(MapNode tree) {
    this.tree = tree;
    this.named = tree.list(KEY).items().stream().map(Node::toString).toList();
  }

  /** The file that names other manifests of ours; empty where that cannot be said in its lines. */
  Optional<byte[]> naming(byte[] held, SortedSet<String> former, SortedSet<String> now) {
    List<String> gone = former.stream().filter(it -> !now.contains(it)).toList();
    List<String> come = now.stream().filter(it -> !named.contains(it)).toList();
    List<String> wanted = new ArrayList<>(named);
    wanted.removeAll(gone);
    wanted.addAll(come);
    if (wanted.equals(named)) {
      return Optional.of(held);
    }
    byte[] edited = edited(held, Set.copyOf(gone), come).getBytes(StandardCharsets.UTF_8);
    boolean isAsWanted =
        FolderContent.tree(edited).equals(tree.with(KEY, ListNode.ofTexts(wanted)));
    return isAsWanted ? Optional.of(edited) : Optional.empty();
  }

  private static String edited(byte[] held, Set<String> gone, List<String> come) {
    String text = new String(held, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = 0;
    while (at < lines.size() && !START.matcher(lines.get(at)).matches()) {
      at++;
    }
    if (at == lines.size()) {
      lines.add(KEY + ":");
    }
    int last = at; // the line behind which ours come
    String indent = "";
    for (int i = at + 1; i < lines.size() && isInside(lines.get(i)); i++) {
      Matcher item = ITEM.matcher(lines.get(i));
      if (item.matches()) {
        indent = item.group(1);
        last = i;
        if (gone.contains(plain(item.group(2)))) {
          lines.remove(i);
          i--;
          last = i;
        }
      }
    }
    for (String path : come) {
      last++;
      lines.add(last, indent + YamlWriter.write(ListNode.ofTexts(List.of(path))).strip());
    }
    lines.set(at, lines.get(at).replaceFirst(EMPTY, KEY + (last == at ? ": []" : ":")));
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    return String.join(end, lines) + end;
  }

  private static boolean isInside(String line) {
    return line.isBlank() || line.startsWith("#") || line.startsWith(" ") || line.startsWith("-");
  }

  private static String plain(String scalar) {
    boolean isQuoted = scalar.length() > 1 && (scalar.startsWith("'") || scalar.startsWith("\""));
    return isQuoted ? scalar.substring(1, scalar.length() - 1) : scalar;
  }
}
