package dev.odooupgrade.ui.order;

import dev.odooupgrade.ui.Binding;
import java.util.List;

/** What keys do on single steps of the order, beside typing and choosing. */
public final class PanelKeys {

  /** All of them, in the order of the steps. */
  public static final List<Binding> ALL =
      List.of(
          Binding.of("aim.test", "t", "", "Aim: chooses test."),
          Binding.of("aim.production", "p", "", "Aim: chooses production."),
          Binding.of(
              "dump.complete", "right", "", "Dump: at the end of the path, completes it as shown."),
          Binding.of("dump.sample", "ctrl-t", "", "Dump: in the sandbox, takes the sample dump."));

  private PanelKeys() {}
}
