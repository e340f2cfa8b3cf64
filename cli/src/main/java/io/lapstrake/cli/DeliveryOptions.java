package io.lapstrake.cli;

import picocli.CommandLine.Mixin;

/** The options of every command that plans what is described. */
final class DeliveryOptions {

  @Mixin private DescribedOptions described = new DescribedOptions();

  @Mixin private PolicyOptions policy = new PolicyOptions();

  @Mixin private ShowingOptions showing = new ShowingOptions();

  @Mixin private PlanFiles files = new PlanFiles();

  /** Runs a delivery; see {@link DescribedOptions#delivery}. */
  int delivery(Tool tool, DescribedOptions.Delivery delivery) {
    return described.delivery(tool, showing::in, delivery);
  }

  /** What plans and applies, as was asked for. */
  Delivering delivering() {
    return new Delivering(policy, files);
  }

  DescribedOptions described() {
    return described;
  }
}
