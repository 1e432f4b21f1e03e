package dev.odooupgrade.ui.page;

import dev.odooupgrade.config.Customers;
import dev.odooupgrade.flow.upgrade.PollPace;
import java.util.List;

/**
 * What the person has set for all upgrades.
 *
 * @param email where Odoo writes to; empty for nothing
 * @param pace how often the platform is asked
 * @param notes what is wrong with the settings
 */
public record Preferences(String email, PollPace pace, Customers customers, List<String> notes) {
  public static final Preferences NONE =
      new Preferences("", PollPace.USUAL, Customers.NONE, List.of());

  public Preferences {
    notes = List.copyOf(notes);
  }
}
