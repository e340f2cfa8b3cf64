package io.lapstrake.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GatewayClass;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressClass;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.node.v1.RuntimeClass;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlDocument;
import io.lapstrake.core.yaml.YamlReader;
import io.lapstrake.core.yaml.YamlWriter;
import io.lapstrake.k8s.harness.ModelFields;
import io.lapstrake.k8s.harness.WithoutAWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no word of ours sets is known, and written down with the way to it. */
class EveryFieldTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path REASONS =
      Path.of("src", "test", "resources", "fields", "without-a-word.yaml");
  private static final Path PAGE = Path.of("..", "docs", "reference", "fields-without-a-word.md");

  private static final List<Class<? extends HasMetadata>> KINDS =
      List.of(
          Deployment.class,
          StatefulSet.class,
          DaemonSet.class,
          Job.class,
          CronJob.class,
          Service.class,
          Ingress.class,
          IngressClass.class,
          NetworkPolicy.class,
          Gateway.class,
          GatewayClass.class,
          HTTPRoute.class,
          ConfigMap.class,
          Secret.class,
          PersistentVolumeClaim.class,
          PersistentVolume.class,
          StorageClass.class,
          RuntimeClass.class,
          ServiceAccount.class,
          Role.class,
          ClusterRole.class,
          RoleBinding.class,
          ClusterRoleBinding.class,
          HorizontalPodAutoscaler.class,
          PodDisruptionBudget.class,
          ResourceQuota.class,
          LimitRange.class,
          Namespace.class,
          PriorityClass.class,
          CustomResourceDefinition.class);

  private static final String HEAD =
      """
      # Fields without a word

      Of the %d fields of the kinds that Lapstrake has words for, %d are set by `edit` or `patch`
      alone. The build compares this list with fabric8's classes and our golden files: a field that
      is on it for no reason, or that is missing, fails it.

      """;

  @Test
  void each_field_that_no_word_sets_has_a_reason_and_no_other() throws IOException {
    assertThat(reasons().fields())
        .as("fields/without-a-word.yaml")
        .isEqualTo(goldenFields().notSet().keySet());
  }

  @Test
  void the_page_leads_to_each_field_that_no_word_sets() throws IOException {
    ModelFields fields = goldenFields();
    SortedMap<String, ModelFields.Way> ways = fields.notSet();
    String page = HEAD.formatted(fields.count(), ways.size()) + reasons().markdown(ways);
    if (Boolean.getBoolean("lapstrake.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static WithoutAWord reasons() throws IOException {
    return WithoutAWord.read(Files.readString(REASONS));
  }

  private static ModelFields goldenFields() throws IOException {
    var fields = new ModelFields(KINDS);
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.sorted().toList()) {
        takeFieldsOf(file, fields);
      }
    }
    return fields;
  }

  private static void takeFieldsOf(Path golden, ModelFields fields) throws IOException {
    var problems = new Problems();
    for (YamlDocument document :
        YamlReader.read("golden", Files.readString(golden, UTF_8), problems)) {
      if (document.tree() instanceof MapNode object) {
        fields.sets(object, YamlWriter.write(object));
      }
    }
    problems.throwIfAny();
  }
}
