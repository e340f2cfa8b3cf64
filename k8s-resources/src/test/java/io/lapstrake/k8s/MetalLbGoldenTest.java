package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.address.IpRange;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.metallb.BgpAdvertisement;
import io.lapstrake.k8s.metallb.BgpPeer;
import io.lapstrake.k8s.metallb.IpAddressPool;
import io.lapstrake.k8s.metallb.L2Advertisement;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** MetalLB's kinds, for which fabric8 has no class; the expected files follow MetalLB's API. */
class MetalLbGoldenTest {

  private static Manifests in(String namespace, Part... parts) {
    return Stack.named("test").in(namespace).with(parts).resolve(Environment.named("test"));
  }

  @Test
  void pools_are_made_known() {
    IpAddressPool pool =
        IpAddressPool.named("public", IpRange.of("203.0.113.10-203.0.113.50"))
            .addresses(Cidr.of("2001:db8:0:1::/64"))
            .addresses("198.51.100.0/28")
            .onlyWhenAskedFor()
            .withoutFirstAndLast()
            .forNamespace("shop")
            .forServicesWith("tier", "web")
            .priority(10);
    BgpPeer rack =
        BgpPeer.named("rack", "10.0.0.1")
            .systems(64500, 4200000001L)
            .port(1179)
            .sourceAddress("10.0.0.2")
            .routerId("10.10.10.10")
            .holdSeconds(90)
            .keepAliveSeconds(30)
            .password(Secret.existing("bgp"))
            .bfdProfile("fast")
            .overSeveralHops()
            .onNodesWith("rack", "a");
    assertGolden(
        "metallb.yaml",
        in(
            "metallb-system",
            pool,
            rack,
            L2Advertisement.named("local")
                .pool(pool)
                .pool(IpAddressPool.existing("spare"))
                .onNodesWith("edge", "yes")
                .byInterface("eth1"),
            BgpAdvertisement.named("routers")
                .pool(pool)
                .to(rack)
                .onNodesWith("edge", "yes")
                .community("65535:65282")
                .aggregationLength(26)
                .aggregationLengthV6(64)
                .localPreference(100)));
  }

  @Test
  void services_take_addresses_of_pools() {
    Deployment api =
        Deployment.named("api").container(Container.of("app", image("app:1")).port("http", 8080));
    IpAddressPool pool =
        IpAddressPool.named("public", Cidr.of("203.0.113.0/24"))
            .forNamespace(Namespace.existing("shop"))
            .in("metallb-system");
    assertGolden(
        "metallb-service.yaml",
        in(
            "shop",
            api,
            pool,
            api.service("pooled").metalLbPool(pool).port("http", 80),
            api.service("spare").metalLbPool("spare").port("http", 80),
            api.service("at")
                .metalLbAddress("203.0.113.20")
                .metalLbAddress("2001:db8::20")
                .metalLbSharing("shop")
                .port("http", 80)));
  }
}
