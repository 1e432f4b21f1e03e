package dev.odooupgrade.ui.order;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do on single steps of the order, beside typing and choosing. */
public final class PanelKeys {

  /** All of them, in the order of the steps. */
  public static final List<Shortcut> ALL =
      List.of(
          Shortcut.of("aim.test", "t", "", "Aim: chooses test."),
          Shortcut.of("aim.production", "p", "", "Aim: chooses production."),
          Shortcut.of(
              "dump.complete",
              "right",
              "",
              "Dump: at the end of the path, accepts the suggestion."),
          Shortcut.of("dump.sample", "ctrl-t", "", "Dump: in the sandbox, uses the sample dump."));

  private PanelKeys() {}
}
