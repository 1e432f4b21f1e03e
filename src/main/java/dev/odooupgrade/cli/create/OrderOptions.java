package dev.odooupgrade.cli.create;

import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The order: what the platform wants to know before it makes a request. */
@Command
final class OrderOptions {
  @Option(
      names = "--contract",
      paramLabel = "CONTRACT",
      description = "Your contract's number, such as M123456-abcxyz.")
  private @Nullable String contract;

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      description = "Where Odoo sends progress updates.")
  private @Nullable String email;

  @Option(
      names = "--target",
      paramLabel = "VERSION",
      description = "The version of Odoo to upgrade to, such as 17.0.")
  private @Nullable String target;

  @Option(names = "--aim", paramLabel = "AIM", description = "test or production.")
  private @Nullable String aim;

  @Option(
      names = "--filename",
      paramLabel = "NAME",
      description =
          "The name under which the platform shows your dump. Default: the name of --dbdump.")
  private @Nullable String filename;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description =
          "The time zone of the old server, such as Europe/Brussels. Only a "
              + "database older than Odoo 6.1 needs it. See: odoo-upgrade timezones")
  private @Nullable String timezone;

  private @Nullable String typed(OrderField field) {
    return switch (field) {
      case CONTRACT -> contract;
      case EMAIL -> email;
      case TARGET -> target;
      case AIM -> aim;
      case FILENAME -> filename;
      case TIMEZONE -> timezone;
    };
  }

  /** The fields that were typed, by the names of their options. */
  List<String> typedOptions() {
    return Arrays.stream(OrderField.values())
        .filter(field -> typed(field) != null)
        .map(field -> "--" + field.wireName())
        .toList();
  }

  /** A draft with what was typed now, and the dump's name where no other was said. */
  OrderDraft over(OrderDraft saved, Optional<String> dumpName) {
    OrderDraft draft = saved;
    for (OrderField field : OrderField.values()) {
      String value = typed(field);
      if (value != null) {
        draft = draft.with(field, OrderRules.strip(value));
      }
    }
    return draft.filename().isEmpty() && filename == null && dumpName.isPresent()
        ? draft.with(OrderField.FILENAME, dumpName.get())
        : draft;
  }

  /**
   * Those of the fields that were neither typed nor known before. No zone is needed as a rule, so
   * that one is never missed.
   */
  List<OrderField> lacking(Set<OrderField> fields, OrderDraft draft) {
    return fields.stream()
        .filter(field -> field != OrderField.TIMEZONE)
        .filter(field -> typed(field) == null && draft.get(field).isEmpty())
        .toList();
  }
}
