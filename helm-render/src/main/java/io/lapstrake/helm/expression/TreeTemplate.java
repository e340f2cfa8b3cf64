package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.function.Consumer;

/** Lays a tree out in the lines of a template. */
final class TreeTemplate {

  private static final int STEP = 2;

  private final Lines lines;
  private final Presence presence;
  private final Branches branches;
  private final NamedTemplates templates;
  private final StringBuilder definitions = new StringBuilder();

  TreeTemplate(Lines lines, NamedTemplates templates) {
    this.lines = lines;
    this.presence = new Presence(lines);
    this.branches = new Branches(lines);
    this.templates = templates;
  }

  /** The entries of a map. */
  void map(MapNode map, int indent, Scope scope) {
    var keys = UniqueKeys.of(map, lines, templates, indent);
    map.parts().forEach(part -> entries(part, indent, scope, keys));
  }

  /** The entries of a map behind a dash, with the first in its line where that one is certain. */
  private void itemMap(MapNode map, int indent, Scope scope) {
    var keys = UniqueKeys.of(map, lines, templates, indent);
    List<MapPart> parts = map.parts();
    if (parts.get(0) instanceof Entry first && !Presence.mayVanish(first)) {
      keys.claim(first.key(), indent, scope);
      lines.dash(indent);
      unclaimed(first, indent + STEP, scope);
      parts = parts.subList(1, parts.size());
    } else {
      lines.dash(indent);
    }
    parts.forEach(part -> entries(part, indent + STEP, scope, keys));
  }

  private void entries(MapPart part, int indent, Scope scope, UniqueKeys keys) {
    part.match(
        entry ->
            branches.ifThere(
                prelude -> presence.of(entry, scope, prelude),
                indent,
                scope,
                so -> entry(entry, indent, so, keys)),
        when ->
            branches.onlyIf(
                Branches.truthOf(when.isNothing(), when.condition(), scope),
                indent,
                scope,
                so -> when.parts().forEach(inner -> entries(inner, indent, so, keys))),
        each ->
            branches.forEach(
                each.item(),
                indent,
                scope,
                row -> each.parts().forEach(inner -> entries(inner, indent, row, keys))),
        spread -> spread(spread.map(), indent, scope, so -> keys.spread(spread.map(), indent, so)));
  }

  private void spread(Value<?> value, int indent, Scope scope, Consumer<Scope> body) {
    branches.ifThere(prelude -> presence.ofSpread(value, scope, prelude), indent, scope, body);
  }

  private void entry(Entry entry, int indent, Scope scope, UniqueKeys keys) {
    keys.claim(entry.key(), indent, scope);
    unclaimed(entry, indent, scope);
  }

  private void unclaimed(Entry entry, int indent, Scope scope) {
    String literalKey = entry.literalKey();
    if (literalKey != null && entry.key().isLiteral() && entry.value().isLiteral()) {
      literally(YamlText.entry(literalKey, entry.value()), indent, scope.key(literalKey));
      return;
    }
    Scope below = scope.key(literalKey == null ? "…" : literalKey);
    afterKey(Leaves.key(entry.key(), scope), entry.value(), indent, below);
  }

  private void literally(String yaml, int indent, Scope scope) {
    scope.check(yaml);
    lines.block(indent, yaml);
  }

  private void afterKey(String key, Node given, int indent, Scope scope) {
    Node value = Known.of(given);
    if (value.isLiteral()) {
      String[] text = YamlText.afterKey(value).split("\n", 2);
      scope.check(text[0]);
      lines.line(indent, key + Lines.literally(text[0]));
      literally(text[1], indent, scope);
      return;
    }
    value.match(
        new Placement() {
          @Override
          void placeMap(MapNode map) {
            lines.line(indent, key + ":");
            TreeTemplate.this.map(map, indent + STEP, scope);
          }

          @Override
          void placeList(ListNode list) {
            lines.line(indent, key + ":");
            TreeTemplate.this.list(list, indent, scope);
          }

          @Override
          void placeLeaf(Node leaf) {
            if (LongText.is(leaf)) {
              longText(key + ": ", (Text) leaf, indent, scope);
            } else {
              lines.line(indent, key + ": " + Leaves.of(leaf, scope));
            }
          }

          @Override
          void placeTree(Symbol<?> tree) {
            lines.line(indent, key + ":");
            new GivenTree(lines, templates).below(tree, indent, scope);
          }
        });
  }

  /** A text of several lines: as a block where it stays one, else as a template of its own. */
  private void longText(String before, Text text, int indent, Scope scope) {
    if (LongText.fitsBlock(text)) {
      lines.line(indent, before + LongText.header(text));
      lines.printed(indent + STEP, PrintedText.of(text, scope));
    } else if (scope.rows().isEmpty() && !Dropped.mayBeIn(text)) {
      String name = templates.own(scope);
      definitions.append(LongText.definition(name, PrintedText.of(text, scope)));
      lines.line(indent, before + "{{ include " + GoText.quote(name) + " . | quote }}");
    } else {
      lines.line(indent, before + Leaves.of(text, scope));
    }
  }

  /** The named templates that the lines include and that belong to them alone. */
  String definitions() {
    return definitions.toString();
  }

  private void list(ListNode list, int indent, Scope scope) {
    int index = 0;
    for (ListPart part : list.parts()) {
      items(part, indent, scope.index(index++));
    }
  }

  private void items(ListPart part, int indent, Scope scope) {
    part.match(
        node ->
            branches.ifThere(
                prelude -> presence.of(node, scope, prelude),
                indent,
                scope,
                so -> item(node, indent, so)),
        when ->
            branches.onlyIf(
                Branches.truthOf(when.isNothing(), when.condition(), scope),
                indent,
                scope,
                so -> when.parts().forEach(inner -> items(inner, indent, so))),
        each ->
            branches.forEach(
                each.item(),
                indent,
                scope,
                row -> each.parts().forEach(inner -> items(inner, indent, row))),
        spread ->
            spread(
                spread.list(),
                indent,
                scope,
                so -> lines.action(indent, templates.tree(spread.list(), so, indent))));
  }

  private void item(Node given, int indent, Scope scope) {
    Node item = Known.of(given);
    if (item.isLiteral()) {
      literally(YamlText.item(item), indent, scope);
      return;
    }
    item.match(
        new Placement() {
          @Override
          void placeMap(MapNode map) {
            itemMap(map, indent, scope);
          }

          @Override
          void placeList(ListNode list) {
            lines.dash(indent);
            TreeTemplate.this.list(list, indent + STEP, scope);
          }

          @Override
          void placeLeaf(Node leaf) {
            if (LongText.is(leaf)) {
              longText("- ", (Text) leaf, indent, scope);
            } else {
              lines.line(indent, "- " + Leaves.of(leaf, scope));
            }
          }

          @Override
          void placeTree(Symbol<?> tree) {
            lines.line(indent, "- " + templates.treeAfterDash(tree, scope, indent + STEP));
          }
        });
  }
}
