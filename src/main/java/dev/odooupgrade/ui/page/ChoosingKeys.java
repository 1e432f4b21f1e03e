package dev.odooupgrade.ui.page;

import dev.odooupgrade.ui.Binding;
import java.util.List;

/** What keys do in every list, as {@link Choosing} carries it out. */
public final class ChoosingKeys {

  /** All of them. */
  public static final List<Binding> ALL =
      List.of(
          Binding.of("choose.up", "up", "", "Marks the entry above."),
          Binding.of("choose.down", "down", "", "Marks the entry below."),
          Binding.of("choose.page-up", "pgup", "", "Goes up ten entries."),
          Binding.of("choose.page-down", "pgdn", "", "Goes down ten entries."));

  private ChoosingKeys() {}
}
