package example.shop;

import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;

/** A shop that checks find something in. */
public final class Leaky implements Blueprint {

  private final boolean robot;

  private Leaky(boolean robot) {
    this.robot = robot;
  }

  /** Something that is likely wrong. */
  public static Leaky password() {
    return new Leaky(false);
  }

  /** Something that is wrong for certain, too. */
  public static Leaky robot() {
    return new Leaky(true);
  }

  @Override
  public Stack stack() {
    var settings = ConfigMap.named("settings").entry("password", "hunter2");
    var api =
        Deployment.named("api")
            .container(Container.of("api", Image.of("shop/api").tag("v1")))
            .serviceAccount("robot");
    Stack stack = Stack.named("leaky").in("shop").with(settings);
    return robot ? stack.with(api) : stack;
  }
}
