package io.lapstrake.k8s.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the Javadoc in some sources says of types and methods, by their names. */
final class SourceDocs {

  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\}</pre>");
  private static final Pattern HREF = Pattern.compile("href=\\s*\"([^\"]+)\"");

  private final Map<String, Doc> docs = new HashMap<>(); // asked by key alone

  /**
   * What is said of a type or a method.
   *
   * @param sentence the first sentence, as Markdown
   * @param example the first example; empty where there is none
   * @param source the address of the document that it comes from; empty where none is named
   * @param parameters the names of a method's parameters
   */
  record Doc(String sentence, String example, String source, List<String> parameters) {}

  /** Reads all sources below a folder. */
  SourceDocs(Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(folder)) {
      List<Path> paths =
          sources.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(paths));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(trees, unit).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is said of a type, of a method (its type, a hash, its name and parameters' types), or of a
   * constant (its type, a hash, its name).
   */
  Optional<Doc> of(String name) {
    return Optional.ofNullable(docs.get(name));
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees trees;
    private final String prefix;

    Scanner(DocTrees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.prefix = unit.getPackageName() + ".";
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      add(typeName(getCurrentPath()), List.of());
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      String types =
          method.getParameters().stream()
              .map(parameter -> simple(parameter.getType()))
              .collect(Collectors.joining(","));
      add(
          typeName(getCurrentPath().getParentPath()) + "#" + method.getName() + "(" + types + ")",
          method.getParameters().stream().map(VariableTree::getName).map(String::valueOf).toList());
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
        add(typeName(getCurrentPath().getParentPath()) + "#" + variable.getName(), List.of());
      }
      return null;
    }

    private void add(String name, List<String> parameters) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      String whole = String.valueOf(trees.getDocComment(getCurrentPath()));
      Matcher example = EXAMPLE.matcher(whole);
      docs.put(
          name,
          new Doc(
              comment == null ? "" : markdown(comment.getFirstSentence()),
              example.find() ? unindented(example.group(1)) : "",
              comment == null ? "" : source(comment),
              parameters));
    }

    private String typeName(TreePath path) {
      String simple = String.valueOf(((ClassTree) path.getLeaf()).getSimpleName());
      TreePath parent = path.getParentPath();
      return parent.getLeaf() instanceof ClassTree
          ? typeName(parent) + "." + simple
          : prefix + simple;
    }
  }

  /** A type as reflection's simple name has it. */
  private static String simple(Tree type) {
    return type.toString()
        .replaceAll("@\\w+ ", "")
        .replaceAll("<.*>", "")
        .replaceAll("\\b\\w+\\.(?=\\w)", "")
        .replace("...", "[]");
  }

  private static String source(DocCommentTree comment) {
    return comment.getBlockTags().stream()
        .filter(tag -> tag.getKind() == DocTree.Kind.SEE)
        .map(tag -> ((SeeTree) tag).getReference().toString())
        .map(HREF::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse("");
  }

  private static String markdown(List<? extends DocTree> parts) {
    return parts.stream()
        .map(SourceDocs::markdown)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String markdown(DocTree part) {
    if (part instanceof LiteralTree literal) {
      return "`" + literal.getBody().getBody() + "`";
    }
    if (part instanceof LinkTree link) {
      return link.getLabel().isEmpty()
          ? "`" + String.valueOf(link.getReference()).replaceFirst("^#", "") + "`"
          : markdown(link.getLabel());
    }
    return part.toString().replaceAll("<[^>]+>", "");
  }

  private static String unindented(String code) {
    return code.lines()
        .map(line -> line.replaceFirst("^ ", "").stripTrailing())
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }
}
