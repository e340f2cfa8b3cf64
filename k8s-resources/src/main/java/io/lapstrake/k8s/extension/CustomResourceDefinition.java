package io.lapstrake.k8s.extension;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.k8s.object.KubernetesObject;
import java.util.Locale;

/**
 * The definition of a kind of one's own. Objects of the kind in the same stack are checked against
 * its schema and come after it.
 *
 * <pre>{@code
 * var widgets = CustomResourceDefinition.of("example.com", "Widget", "widgets")
 *     .shortName("wd")
 *     .version(CustomVersion.of("v1", schema).withStatus());
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/">
 *     CustomResourceDefinition</a>
 */
public final class CustomResourceDefinition implements KubernetesObject<CustomResourceDefinition> {

  private static final String KIND = "CustomResourceDefinition";

  private final Draft draft;

  private CustomResourceDefinition(Draft draft) {
    this.draft = draft;
  }

  /**
   * A definition without versions, whose objects live in namespaces. Its id and its name are {@code
   * <plural>.<group>}, as Kubernetes demands.
   */
  public static CustomResourceDefinition of(String group, String kind, String plural) {
    MapNode names =
        MapNode.of("kind", kind)
            .with("plural", plural)
            .with("singular", kind.toLowerCase(Locale.ROOT))
            .with("listKind", kind + "List");
    MapNode spec = MapNode.of("group", group).with("names", names).with("scope", "Namespaced");
    String name = plural + "." + group;
    MapNode tree =
        MapNode.of("apiVersion", "apiextensions.k8s.io/v1")
            .with("kind", KIND)
            .with("metadata", MapNode.of("name", name))
            .with("spec", spec);
    return new CustomResourceDefinition(Draft.of(new ResourceId(KIND, name), tree));
  }

  /** A definition that is made elsewhere, by its name, such as {@code widgets.example.com}. */
  public static CustomResourceDefinition existing(String name) {
    return new CustomResourceDefinition(
        Draft.existing("apiextensions.k8s.io/v1", KIND, name, Literal.of(name)));
  }

  /** Its objects live in no namespace. */
  public CustomResourceDefinition clusterWide() {
    return withDraft(draft.set(Literal.of("Cluster"), "spec", "scope"));
  }

  /** A shorter name for kubectl. */
  public CustomResourceDefinition shortName(String name) {
    return withDraft(draft.append(Literal.of(name), "spec", "names", "shortNames"));
  }

  /** A group of kinds that kubectl shows together, such as {@code all}. */
  public CustomResourceDefinition category(String name) {
    return withDraft(draft.append(Literal.of(name), "spec", "names", "categories"));
  }

  /** A version; the first one is that in which objects are stored. */
  public CustomResourceDefinition version(CustomVersion version) {
    boolean first = draft.tree().map("spec").list("versions").isEmpty();
    MapNode tree = version.tree().with("storage", first);
    return withDraft(draft.append(tree, "spec", "versions"));
  }

  /** Who turns objects of one version into those of another; needed where schemas differ. */
  public CustomResourceDefinition convertedBy(ConversionWebhook webhook) {
    MapNode conversion = MapNode.of("strategy", "Webhook").with("webhook", webhook.tree());
    return withDraft(draft.set(conversion, "spec", "conversion"));
  }

  /**
   * The same definition as made elsewhere: expected to be there, never written, and objects are
   * checked against it.
   */
  public CustomResourceDefinition madeElsewhere() {
    return withDraft(draft.madeElsewhere());
  }

  /** The API version in which objects are stored, such as {@code example.com/v1}. */
  String apiVersion() {
    MapNode spec = draft.tree().map("spec");
    String version =
        spec.list("versions").items().stream()
            .map(it -> String.valueOf(((MapNode) it).text("name")))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(id() + " has no version yet"));
    return spec.text("group") + "/" + version;
  }

  String kind() {
    return String.valueOf(draft.tree().map("spec").map("names").text("kind"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public CustomResourceDefinition withDraft(Draft changed) {
    return new CustomResourceDefinition(changed);
  }
}
