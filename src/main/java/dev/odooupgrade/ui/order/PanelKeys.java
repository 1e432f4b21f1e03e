package dev.odooupgrade.ui.order;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do on single steps of the order, beside typing and choosing. */
public final class PanelKeys {

  /** All of them, in the order of the steps. */
  public static final List<Shortcut> ALL =
      List.of(
          key("aim.test", "t", "Aim: chooses test."),
          key("aim.production", "p", "Aim: chooses production."),
          key("dump.complete", "right", "Dump: at the end of the path, accepts the suggestion."),
          key("dump.sample", "ctrl-t", "Dump: in the sandbox, uses the sample dump."));

  private PanelKeys() {}
}
