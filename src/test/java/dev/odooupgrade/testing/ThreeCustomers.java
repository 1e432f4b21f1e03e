package dev.odooupgrade.testing;

import dev.odooupgrade.config.Customer;
import dev.odooupgrade.config.Customers;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.ui.page.Preferences;
import java.util.List;

/** What an administrator has set who upgrades for three customers. */
public final class ThreeCustomers {
  public static final Preferences PREFERENCES =
      new Preferences(
          "admin@example.com",
          PollPace.USUAL,
          new Customers(
              List.of(
                  new Customer("Acme", "M123456-abcxyz", "john@acme.example", "closes at six"),
                  new Customer("Acme Logistics", "M123457-abcxyz", "", ""),
                  new Customer("Bolt & Co", "M200001-qwerty", "it@bolt.example", ""))),
          List.of());

  private ThreeCustomers() {}
}
