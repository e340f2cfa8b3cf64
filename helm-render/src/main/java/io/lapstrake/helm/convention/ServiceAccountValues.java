package io.lapstrake.helm.convention;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.access.ServiceAccount;
import java.util.List;

/**
 * The values {@code serviceAccount.create}, {@code serviceAccount.automount}, {@code
 * serviceAccount.annotations} and {@code serviceAccount.name}. As a part of a stack it is the
 * account, where one is created.
 */
public final class ServiceAccountValues implements Part {

  private static final String LEVEL = "serviceAccount.";

  private final Input<Boolean> create =
      Input.flag(LEVEL + "create").orElse(true).describedAs("Whether an account is created");
  private final Input<Boolean> automount =
      Input.flag(LEVEL + "automount")
          .orElse(true)
          .describedAs("Whether pods get a token of the account");
  private final Input<MapNode> annotations =
      Input.annotations(LEVEL + "annotations")
          .describedAs("Annotations of the account")
          .nullIsNone();
  private final Input<String> name =
      Input.text(LEVEL + "name")
          .matching(NamePatterns.orNothing(NamePatterns.DNS_NAME))
          .ofLength(0, NamePatterns.LONGEST)
          .orElse("")
          .describedAs("The account's name; made from the release's when empty");

  private final ServiceAccount account;

  private ServiceAccountValues() {
    this.account =
        ServiceAccount.named("main")
            .withName(name())
            .labelledBy(ReleaseNames.labels())
            .annotations(MapPart.spread(annotations))
            .patch("automountServiceAccountToken", automount);
  }

  /** The values below {@code serviceAccount}. */
  public static ServiceAccountValues standard() {
    return new ServiceAccountValues();
  }

  /** The name of the account, whether it is created or not. */
  public Value<String> name() {
    return Named.text(
        "serviceAccountName",
        new Choice<>(
            create,
            ReleaseNames.orElse(name, ReleaseNames.fullName()),
            ReleaseNames.orElse(name, Literal.of("default"))));
  }

  @Override
  public void join(Assembly assembly) {
    assembly.when(create, List.of(account));
  }
}
