package dev.odooupgrade.cli;

import dev.odooupgrade.flow.StepResult;

/** What people read after a step: where it is kept, and what comes next. */
final class After {
  private After() {}

  /** Tells the next command when all went well, and how to go on when it did not. */
  static void tell(Talk talk, HeldUpgrade held, StepResult result, String next) {
    if (held.file().isEmpty() || StepCall.cameToNothing(result, held)) {
      return;
    }
    if (result.isFine() && !held.session().isArchived()) {
      talk.note("Next: odoo-upgrade " + next + " " + held.option());
    } else {
      kept(talk, held);
    }
  }

  /** The options that name an upgrade on a command line. */
  static String naming(HeldUpgrade held) {
    String option = held.option();
    return option.isEmpty() ? "--request ID --key-file FILE" : option;
  }

  /** Tells where an upgrade is kept, and how to go on with it. */
  static void kept(Talk talk, HeldUpgrade held) {
    held.file()
        .ifPresent(
            file ->
                talk.note(
                    "Everything known so far is kept. "
                        + (held.session().isArchived()
                            ? "But " + Archived.WORDS + ". " + Archived.NEXT
                            : "Continue with: odoo-upgrade all " + held.option())));
  }
}
