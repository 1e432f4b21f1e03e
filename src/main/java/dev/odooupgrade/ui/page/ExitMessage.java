package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.text.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines left on the normal screen when the program ends in the middle of an upgrade. */
public final class ExitMessage {
  private ExitMessage() {}

  /** Where the upgrade is kept, and how to go on with it; nothing while nothing is worth it. */
  public static List<String> of(Upgrade upgrade) {
    Optional<String> name = upgrade.savedAs();
    if (name.isEmpty()) {
      return List.of();
    }
    Session session = upgrade.session();
    List<String> lines = new ArrayList<>();
    session.request().ifPresent(it -> lines.add("Request " + SafeText.clean(it.id()) + "."));
    lines.add("Everything is saved. Continue with:");
    String sandbox = session.platform().sandbox() ? "--sandbox " : "";
    lines.add("  odoo-upgrade-tui " + sandbox + "--session " + ShellWord.quoted(name.get()));
    return lines;
  }
}
