package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.config.Config;
import dev.odooupgrade.config.Customer;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For whom an upgrade is. */
@Command
final class CustomerOption {
  /** So many names are enough to see what was meant. */
  private static final int MOST_NAMES = 5;

  @Option(
      names = "--customer",
      paramLabel = "NAME",
      description =
          "Take the contract and the e-mail address of this customer in the config file, and the"
              + " name unless --name gives one. The beginning of the name is enough.")
  private @Nullable String name;

  boolean isTyped() {
    return name != null;
  }

  /**
   * The customer that was named.
   *
   * @throws TroubleException when there is no such customer, or more than one, or the config file
   *     cannot be understood
   */
  Optional<Customer> named(CommandContext world) throws TroubleException {
    if (name == null) {
      return Optional.empty();
    }
    Config config = world.settings().file().get();
    config.checkWhole();
    Optional<Customer> named = config.customers().named(name);
    if (named.isEmpty()) {
      throw unknown(config, name);
    }
    return named;
  }

  private static BadArguments unknown(Config config, String name) {
    List<Customer> like = config.customers().like(name);
    String typed = "'" + SafeText.clean(name) + "'";
    if (!like.isEmpty()) {
      return new BadArguments(
          "It is not clear which customer " + typed + " is; nothing was sent.",
          "Did you mean "
              + like.stream()
                  .limit(MOST_NAMES)
                  .map(Customer::name)
                  .map(SafeText::clean)
                  .collect(Collectors.joining(", "))
              + "?");
    }
    return new BadArguments(
        "There is no customer " + typed + "; nothing was sent.",
        "Customers stand in the config file, each under [customers.\"NAME\"]: "
            + config.path().map(Path::toString).orElse("there is no folder for one"));
  }

  /** An order with what is known of a customer. */
  static OrderDraft over(OrderDraft known, Customer customer) {
    OrderDraft draft =
        customer.contract().isEmpty()
            ? known
            : known.with(OrderField.CONTRACT, customer.contract());
    return customer.email().isEmpty() ? draft : draft.with(OrderField.EMAIL, customer.email());
  }
}
