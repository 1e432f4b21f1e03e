package dev.odooupgrade.app;

/** What the wizard looks like. */
@FunctionalInterface
interface WizardFace {

  /** Leads a person through upgrades until they leave; the answer is the exit code. */
  int run(WizardParts parts);
}
