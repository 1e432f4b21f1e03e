package dev.odooupgrade.ui.field;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do in every list, as {@link ListCursor} carries it out. */
public final class ChoosingKeys {

  public static final List<Shortcut> ALL =
      List.of(
          key("choose.up", "up", "Selects the entry above."),
          key("choose.down", "down", "Selects the entry below."),
          key("choose.page-up", "pgup", "Goes up ten entries."),
          key("choose.page-down", "pgdn", "Goes down ten entries."));

  private ChoosingKeys() {}
}
