package dev.odooupgrade.ui.page;

import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.text.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** The lines left on the normal screen when the program ends in the middle of an upgrade. */
public final class ExitMessage {
  private ExitMessage() {}

  /** Where the upgrade is kept, and how to go on with it; nothing while nothing is worth it. */
  public static List<String> of(Upgrade upgrade) {
    List<String> lines = new ArrayList<>();
    upgrade
        .savedAs()
        .ifPresent(
            name -> {
              upgrade
                  .session()
                  .request()
                  .ifPresent(request -> lines.add("Request " + SafeText.clean(request.id()) + "."));
              lines.add("Everything is saved. Continue with:");
              String sandbox = upgrade.session().platform().sandbox() ? "--sandbox " : "";
              lines.add("  odoo-upgrade-tui " + sandbox + "--session " + ShellWord.quoted(name));
            });
    return lines;
  }
}
