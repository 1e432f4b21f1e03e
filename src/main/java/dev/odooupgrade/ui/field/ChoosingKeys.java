package dev.odooupgrade.ui.field;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do in every list, as {@link ListCursor} carries it out. */
public final class ChoosingKeys {

  public static final List<Shortcut> ALL =
      List.of(
          Shortcut.of("choose.up", "up", "", "Selects the entry above."),
          Shortcut.of("choose.down", "down", "", "Selects the entry below."),
          Shortcut.of("choose.page-up", "pgup", "", "Goes up ten entries."),
          Shortcut.of("choose.page-down", "pgdn", "", "Goes down ten entries."));

  private ChoosingKeys() {}
}
