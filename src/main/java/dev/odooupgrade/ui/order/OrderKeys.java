package dev.odooupgrade.ui.order;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;

/** What keys do while an order is filled in. */
public final class OrderKeys {
  static final Shortcut ACCEPT =
      key("order.accept", "enter", "accept", "Accepts the value and goes to the next step.");
  static final Shortcut NEXT =
      key("order.next", "tab", "next", "Goes to the next step, like Enter.");
  static final Shortcut CHANGE =
      key("order.change", "down", "change a line", "Selects a line, for Enter to change.");
  static final Shortcut BACK =
      key("order.back", "esc shift-tab", "back", "Goes one step back; nothing is lost.");
  static final Shortcut STOP_WAITING =
      key("order.cancel", "x", "stop waiting", "Stops waiting for the platform's answer.");

  private OrderKeys() {}
}
