package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.ui.Binding;
import java.util.List;

/** What keys do where one chooses what to fetch and where to put it. */
public final class FetchKeys {
  static final Binding TAKE =
      Binding.of("fetch.take", "enter", "accept", "Takes what is marked or typed, and goes on.");
  static final Binding BACK = Binding.of("fetch.back", "esc", "back", "Goes one step back.");
  static final Binding COMPLETE =
      Binding.of("fetch.complete", "right", "", "At the end of the path, completes it as shown.");

  /** All of them. */
  public static final List<Binding> ALL = List.of(TAKE, BACK, COMPLETE);

  private FetchKeys() {}
}
