package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.PodField;
import io.lapstrake.k8s.pod.PodFiles;
import io.lapstrake.k8s.scheduling.NodeLabel;
import io.lapstrake.k8s.scheduling.NodeTerm;
import io.lapstrake.k8s.storage.AccessMode;
import io.lapstrake.k8s.storage.AccountToken;
import io.lapstrake.k8s.storage.CsiDisk;
import io.lapstrake.k8s.storage.CsiStep;
import io.lapstrake.k8s.storage.CsiVolume;
import io.lapstrake.k8s.storage.EphemeralClaim;
import io.lapstrake.k8s.storage.FibreChannelDisk;
import io.lapstrake.k8s.storage.FileMode;
import io.lapstrake.k8s.storage.HostDirectory;
import io.lapstrake.k8s.storage.HostPathType;
import io.lapstrake.k8s.storage.IscsiDisk;
import io.lapstrake.k8s.storage.LocalDisk;
import io.lapstrake.k8s.storage.NfsDirectory;
import io.lapstrake.k8s.storage.PersistentVolume;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import io.lapstrake.k8s.storage.Projected;
import io.lapstrake.k8s.storage.ReclaimPolicy;
import io.lapstrake.k8s.storage.StorageClass;
import io.lapstrake.k8s.storage.Volume;
import io.lapstrake.k8s.workload.Deployment;
import org.junit.jupiter.api.Test;

/** The words of storage; the expected files are written after Kubernetes' API. */
class StorageGoldenTest {

  private static final Container APP = Container.of("app", "app:1");

  private static void assertShop(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void a_class_makes_volumes_for_claims() {
    var fast =
        StorageClass.named("fast", "ebs.csi.aws.com")
            .parameter("type", "gp3")
            .parameter("iops", Literal.of("6000"))
            .reclaim(ReclaimPolicy.RETAIN)
            .onceMounted()
            .expandable()
            .mountOption("noatime")
            .onlyIn(NodeLabel.ZONE, "eu-1a", "eu-1b")
            .onlyIn(NodeLabel.of("example.com/rack"), "r1")
            .asDefault();
    assertShop(
        "storage-class.yaml",
        fast,
        StorageClass.withoutProvisioner("by-hand"),
        PersistentVolumeClaim.named("uploads", gibibytes(50))
            .storageClass(fast)
            .access(AccessMode.READ_WRITE_ONCE, AccessMode.READ_ONLY_MANY),
        PersistentVolumeClaim.named("logs", gibibytes(1))
            .storageClass(StorageClass.existing("standard")));
  }

  @Test
  void a_volume_that_is_there_is_taken_by_a_claim() {
    var claim = PersistentVolumeClaim.named("models", gibibytes(500));
    var share =
        PersistentVolume.named(
                "models",
                gibibytes(500),
                NfsDirectory.named("models", "nfs.example.com", "/models").readOnly())
            .access(AccessMode.READ_ONLY_MANY)
            .reclaim(ReclaimPolicy.RETAIN)
            .mountOption("hard")
            .reservedFor(claim);
    assertShop(
        "persistent-volume.yaml",
        share,
        claim.access(AccessMode.READ_ONLY_MANY).withoutStorageClass().boundTo(share),
        PersistentVolume.named(
                "disk",
                gibibytes(100),
                CsiDisk.of("ebs.csi.aws.com", "vol-0123456789")
                    .fileSystem("ext4")
                    .attribute("partition", "1")
                    .readOnly()
                    .secret(CsiStep.ATTACH, "storage", "attach")
                    .secret(CsiStep.STAGE, "storage", "stage")
                    .secret(CsiStep.MOUNT, "storage", "mount")
                    .secret(CsiStep.EXPAND, "storage", "expand")
                    .secret(CsiStep.EXPAND_ON_NODE, "storage", "expand-node"))
            .reservedFor("other", "data")
            .onNodes(NodeLabel.ZONE.in("eu-1a"))
            .storageClass(StorageClass.existing("fast")),
        PersistentVolume.named(
                "ssd",
                gibibytes(10),
                LocalDisk.at("/mnt/ssd1", NodeTerm.named("node-1")).fileSystem("xfs"))
            .storageClass("local"),
        PersistentVolume.named(
                "node-disk",
                gibibytes(20),
                HostDirectory.named("disk", "/dev/sdb").ofType(HostPathType.BLOCK_DEVICE))
            .blockDevice(),
        PersistentVolumeClaim.named("any", gibibytes(5))
            .boundTo(PersistentVolume.existing("elsewhere")));
  }

  @Test
  void a_claim_begins_as_it_is_said() {
    var original = PersistentVolumeClaim.named("original", gibibytes(5)).storageClass("fast");
    assertShop(
        "claims.yaml",
        original,
        PersistentVolumeClaim.named("copy", gibibytes(5)).storageClass("fast").copiedFrom(original),
        PersistentVolumeClaim.named("far-copy", gibibytes(5))
            .storageClass("fast")
            .copiedFrom("elsewhere"),
        PersistentVolumeClaim.named("filled", gibibytes(5))
            .filledFrom("example.com", "Bucket", "photos"),
        PersistentVolumeClaim.named("chosen", gibibytes(5))
            .withoutStorageClass()
            .selecting("tier", "gold")
            .selecting("disk", Literal.of("ssd")));
  }

  @Test
  void files_of_several_sources_are_mounted() {
    var settings = ConfigMap.named("settings").file("app.yaml", "a: 1\n").entry("LEVEL", "info");
    var secret = Secret.existing("db");
    assertShop(
        "volumes.yaml",
        settings,
        Deployment.named("api")
            .container(
                APP.mount(
                        settings
                            .files()
                            .only("app.yaml")
                            .only("LEVEL", "log/level")
                            .mode(FileMode.READ_BY_ALL),
                        "/etc/app")
                    .mount(
                        secret.files().only("password", "pw", FileMode.octal("440")).optional(),
                        "/etc/db")
                    .mount(
                        Projected.named("all")
                            .with(settings.files().only("app.yaml", "conf/app.yaml"))
                            .with(secret.files().mode(FileMode.READ_BY_OWNER))
                            .with(PodFiles.named("x").file("labels", PodField.labels()))
                            .with(AccountToken.at("token").audience("vault").expirationSeconds(900))
                            .mode(FileMode.READ_BY_OWNER),
                        "/etc/all")
                    .mount(
                        PodFiles.named("info")
                            .file("annotations", PodField.annotations())
                            .file("memory", PodField.resource("limits.memory").of("app"))
                            .mode(FileMode.RUN_BY_ALL),
                        "/etc/info")
                    .mount(
                        EphemeralClaim.named("scratch", gibibytes(200))
                            .label("team", "shop")
                            .storageClass("fast"),
                        "/scratch")
                    .mount(
                        CsiVolume.named("vault", "secrets-store.csi.k8s.io")
                            .attribute("secretProviderClass", "shop")
                            .fileSystem("ext4")
                            .secret("vault-token")
                            .readOnly(),
                        "/vault")
                    .mount(NfsDirectory.named("models", "nfs.example.com", "/models"), "/models")));
  }

  @Test
  void disks_of_a_network_are_mounted_and_claimed() {
    var data =
        IscsiDisk.named("data", "10.0.0.5:3260", "iqn.2001-04.com.example:storage.data", 0)
            .portal("10.0.1.5:3260")
            .fileSystem("ext4")
            .readOnly()
            .initiator("iqn.1994-05.com.example:node")
            .networkInterface("bond0")
            .chap("chap")
            .chapAtDiscovery();
    assertShop(
        "network-disks.yaml",
        PersistentVolume.named(
            "archive",
            gibibytes(100),
            FibreChannelDisk.identified("archive", "3600508b400105e210000900000490000")
                .fileSystem("xfs")
                .readOnly()),
        PersistentVolume.named("data", gibibytes(100), data),
        Deployment.named("api")
            .container(
                APP.mount(
                        IscsiDisk.named(
                            "shared", "10.0.0.6", "iqn.2001-04.com.example:storage.shared", 1),
                        "/shared")
                    .mount(data, "/data")
                    .mount(
                        FibreChannelDisk.named("fast", 2, "500a0982991b8dc5", "500a0982891b8dc5"),
                        "/fast")));
  }

  @Test
  void sources_may_be_missing_and_files_have_modes() {
    var settings = ConfigMap.named("settings").entry("LEVEL", "info");
    var secret = Secret.existing("db");
    var models =
        PersistentVolumeClaim.named("models", gibibytes(10))
            .sizeLimit(gibibytes(20))
            .access(AccessMode.READ_ONLY_MANY);
    assertShop(
        "sources.yaml",
        settings,
        models,
        Deployment.named("api")
            .container(
                APP.envFromIfThere(settings)
                    .envFromIfThere(secret)
                    .mount(settings.files().mode(FileMode.RUN_BY_ALL).optional(), "/etc/app")
                    .mount(secret.files().mode(FileMode.READ_BY_OWNER), "/etc/db")
                    .mount(
                        Projected.named("all")
                            .with(
                                settings
                                    .files()
                                    .only("LEVEL", "level", FileMode.READ_BY_ALL)
                                    .optional())
                            .with(
                                secret
                                    .files()
                                    .only("password", "pw", FileMode.READ_BY_OWNER)
                                    .optional()),
                        "/etc/all")
                    .mount(
                        PodFiles.named("info")
                            .file("labels", PodField.labels(), FileMode.READ_BY_OWNER)
                            .file(
                                "memory",
                                PodField.resource("limits.memory").of("app"),
                                FileMode.READ_BY_ALL),
                        "/etc/info")
                    .mount(models.readOnlyVolume(), "/models")));
  }

  @Test
  void a_key_that_the_config_map_lacks_is_no_file() {
    var settings = ConfigMap.named("settings").entry("LEVEL", "info");
    var api = Deployment.named("api").container(APP.mount(settings.files().only("LVL"), "/etc"));

    assertThatThrownBy(
            () -> Stack.named("shop").with(settings, api).resolve(Environment.named("test")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("has no key \"LVL\"; it has LEVEL.");
  }

  @Test
  void only_a_volume_of_the_pods_own_has_a_source() {
    assertThatThrownBy(() -> Volume.givenAs("data").source())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The volume comes from elsewhere: data");
    assertThatThrownBy(() -> FileMode.octal("1000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not the mode of a file: 1000");
  }
}
