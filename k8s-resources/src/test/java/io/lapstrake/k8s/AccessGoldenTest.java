package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.GET;
import static io.lapstrake.k8s.Words.LIST;
import static io.lapstrake.k8s.Words.PATCH;
import static io.lapstrake.k8s.Words.UPDATE;
import static io.lapstrake.k8s.Words.grant;
import static io.lapstrake.k8s.Words.group;
import static io.lapstrake.k8s.Words.user;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.access.ApiResource;
import io.lapstrake.k8s.access.ClusterRole;
import io.lapstrake.k8s.access.Role;
import io.lapstrake.k8s.access.RoleBinding;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.access.Subject;
import io.lapstrake.k8s.access.Verb;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import org.junit.jupiter.api.Test;

/** The words of access; the expected files follow the API of rbac.authorization.k8s.io/v1. */
class AccessGoldenTest {

  private final Input<String> team = Input.text("team").orElse("shop-developers");
  private final ServiceAccount api = ServiceAccount.named("api");

  private static void golden(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void an_account_says_what_its_pods_get() {
    golden(
        "account.yaml",
        api.withToken()
            .secret(Secret.existing("db"))
            .imagePullSecret(Secret.existing("registry"))
            .label("team", "shop"));
  }

  @Test
  void a_role_allows_verbs_on_kinds_on_parts_of_them_and_on_single_objects() {
    var settings = ConfigMap.named("settings").withName("api-settings").entry("A", "1");

    golden(
        "role.yaml",
        settings,
        Role.named("reader")
            .allow(GET, LIST)
            .on("pods", "pods/log")
            .allowReading()
            .inGroup("apps")
            .on("deployments")
            .allow(GET, PATCH)
            .on(ApiResource.DEPLOYMENTS.sub("scale"), ApiResource.PODS, ApiResource.STATEFUL_SETS)
            .allow(GET)
            .on(ApiResource.of(NetworkPolicy.class), ApiResource.of("example.com", "widgets"))
            .allow(UPDATE)
            .on(settings)
            .allow(UPDATE)
            .onlyNamed("leader")
            .onlyNamed(team)
            .on(ApiResource.LEASES)
            .allowEverything()
            .onEverythingIn("example.com"));
  }

  @Test
  void a_cluster_role_also_allows_paths_and_takes_the_rules_of_others() {
    golden(
        "clusterrole.yaml",
        ClusterRole.named("monitor")
            .aggregatedInto("view")
            .allowReading()
            .on(ApiResource.NODES, ApiResource.NAMESPACES)
            .allowOnUrls(GET, "/metrics", "/healthz")
            .allowOnUrlsBelow(GET, "/healthz"),
        ClusterRole.named("monitors")
            .aggregating("example.com/monitors", "true")
            .aggregating("example.com/team", team),
        ClusterRole.named("root").allowEverything().onEverything().allowOnEveryUrl(GET));
  }

  @Test
  void roles_are_granted_in_a_namespace_or_in_the_whole_cluster() {
    var reader = Role.named("reader").allow(GET).on("pods");
    var nodes = ClusterRole.named("nodes").allow(GET).on(ApiResource.NODES);
    var view = ClusterRole.existing("view");
    var flux = ServiceAccount.existing("flux").in("flux-system");

    golden(
        "binding.yaml",
        api,
        reader,
        nodes,
        grant(reader).to(api).to(Subject.user("jane", team)).to(flux),
        grant(reader).to(user("jane@example.com")),
        grant(Role.existing("leader")).to(ServiceAccount.existing("runner")),
        grant(view).to(Subject.group("team", team)),
        grant(view).to(api).in("other"),
        RoleBinding.named("ops", view).to(group("ops")).to(Subject.accountsOf("tools")),
        grant(nodes).inWholeCluster().to(api),
        grant(nodes).inWholeCluster().to(group("ops")).to(api),
        grant(ClusterRole.existing("delegator", team)).inWholeCluster().to(user("ci")),
        grant(Role.existing("other", team)).to(user("ci")));
  }

  @Test
  void a_wildcard_is_said_by_a_word() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Role.named("a").allow(GET).on("*"))
        .withMessage(
            "A wildcard is said by a word: onEverything() or onEverythingIn(group), not *");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Role.named("a").allow(GET).inGroup("*"))
        .withMessageContaining("A wildcard is said by a word");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterRole.named("a").allowOnUrls(Verb.GET, "/x/*"))
        .withMessage(
            "A wildcard is said by a word: allowOnUrlsBelow(…) or allowOnEveryUrl(…), not /x/*");
  }
}
