package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;

/** What people read after a step: where it is kept, and what comes next. */
public final class NextStepNotes {
  private NextStepNotes() {}

  /** Tells the next command when all went well, and how to go on when it did not. */
  public static void tell(Console console, OpenUpgrade open, StepResult result, String next) {
    if (open.file().isEmpty() || open.cameToNothing(result)) {
      return;
    }
    if (result.isFine() && !open.session().isArchived()) {
      console.note("Next: odoo-upgrade " + next + " " + SessionOption.of(open));
    } else {
      kept(console, open);
    }
  }

  /** How to get the result of an upgrade that is done. */
  public static String fetchable(OpenUpgrade open) {
    return open.session().isArchived()
        ? StateLine.ARCHIVED + ", so there is nothing left to download."
        : "download the upgraded database: odoo-upgrade download " + naming(open);
  }

  /** The options that name an upgrade on a command line. */
  public static String naming(OpenUpgrade open) {
    String option = SessionOption.of(open);
    return option.isEmpty() ? "--request ID --key-file FILE" : option;
  }

  /** Tells where an upgrade is kept, and how to go on with it. */
  public static void kept(Console console, OpenUpgrade open) {
    if (open.file().isPresent()) {
      String command = command(open.session().stage()) + " " + SessionOption.of(open);
      console.note(
          "Everything known so far is kept. "
              + (open.session().isArchived()
                  ? StateLine.BUT_ARCHIVED
                  : "Continue with: odoo-upgrade " + command));
    }
  }

  /** The command that goes on from a stage. */
  private static String command(Stage stage) {
    return switch (stage) {
      case DONE -> "download";
      case ENDED_BADLY -> "status";
      case RUNNING -> "watch";
      case DRAFT, CREATING, CREATED, UPLOADING, UPLOADED, SUBMITTING -> "all";
    };
  }
}
