package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What controllers make of objects, and name as these say: Secrets and claims. */
final class MadeObjects {

  private MadeObjects() {}

  static List<ResourceKey> of(Manifest object) {
    String namespace = object.key().namespace();
    if (object.key().kind().equals("StatefulSet")) {
      return claims(object);
    }
    String secret = secret(object);
    return secret == null ? List.of() : List.of(new ResourceKey("", "Secret", namespace, secret));
  }

  private static List<ResourceKey> claims(Manifest set) {
    MapNode spec = set.tree().map("spec");
    long replicas = Leaf.number(spec, "replicas").orElse(1);
    var claims = new ArrayList<ResourceKey>();
    for (MapNode template : Leaf.maps(spec, "volumeClaimTemplates")) {
      String name = Leaf.text(template.map("metadata"), "name") + "-" + set.key().name();
      for (int i = 0; i < replicas; i++) {
        claims.add(
            new ResourceKey("", "PersistentVolumeClaim", set.key().namespace(), name + "-" + i));
      }
    }
    return claims;
  }

  private static @Nullable String secret(Manifest object) {
    ResourceKey key = object.key();
    MapNode spec = object.tree().map("spec");
    return switch (key.group() + "/" + key.kind()) {
      case "cert-manager.io/Certificate" -> spec.text("secretName");
      case "bitnami.com/SealedSecret" -> nameOr(spec.map("template").map("metadata"), key);
      case "external-secrets.io/ExternalSecret" -> nameOr(spec.map("target"), key);
      default -> null;
    };
  }

  private static String nameOr(MapNode map, ResourceKey key) {
    String name = map.text("name");
    return name == null ? key.name() : name;
  }
}
