package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.order.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
      description = "Where Odoo sends progress updates. Default: the setting email.")
  private @Nullable String email;

  @Option(
      names = "--target",
      paramLabel = "VERSION",
      description = "The version of Odoo to upgrade to, such as 17.0.")
  private @Nullable String target;

  @Option(names = "--any-target", description = "Allow a target that is not newer than the dump.")
  private boolean anyTarget;

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

  @Option(
      names = "-e",
      paramLabel = "VAR=VAL",
      description =
          "An environment variable for the upgrade, as Odoo's own script takes it. Can be repeated."
              + " Others on this computer can see it in the process list: --env-file keeps it"
              + " private. Only for today's protocol.")
  private List<String> variables = new ArrayList<>();

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "A file of such variables, one on each line; # begins a comment.")
  private @Nullable Path variablesFile;

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

  boolean takesAnyTarget() {
    return anyTarget;
  }

  /** Those that were typed, or where none were, those of the upgrade that this one is like. */
  List<Variable> variables(List<Variable> others) throws TroubleException {
    List<Variable> typed = variables();
    return typed.isEmpty() ? others : typed;
  }

  /** The fields that were typed, by the names of their options. */
  List<String> typedOptions() {
    Stream<String> fields =
        Arrays.stream(OrderField.values())
            .filter(field -> typed(field) != null)
            .map(field -> "--" + field.wireName());
    boolean any = !variables.isEmpty() || variablesFile != null;
    return Stream.concat(fields, any ? Stream.of("-e") : Stream.empty()).toList();
  }

  /**
   * The variables in the file, then those that were typed.
   *
   * @throws TroubleException when the file cannot be read, or one is no variable: it may hold a
   *     secret, and is not repeated
   */
  List<Variable> variables() throws TroubleException {
    List<String> given = new ArrayList<>();
    if (variablesFile != null) {
      lines(variablesFile)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(given::add);
    }
    given.addAll(variables);
    List<Variable> read = given.stream().flatMap(each -> Variable.parse(each).stream()).toList();
    if (read.size() < given.size()) {
      throw new BadArguments(
          "An environment variable (-e, --env-file) has the form VAR=VAL; nothing was sent.");
    }
    return read;
  }

  private static Stream<String> lines(Path file) throws TroubleException {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new TroubleException(
          TroubleKind.FILE,
          "The file of environment variables " + file + " cannot be read.",
          "Nothing was sent.",
          "Check the path of --env-file. The file is plain UTF-8 text.");
    }
  }

  /** A draft with what was typed now, and the dump's name where no other was said. */
  OrderDraft over(OrderDraft saved, Optional<String> dumpName) {
    OrderDraft draft = saved;
    for (OrderField field : OrderField.values()) {
      String value = typed(field);
      if (value != null) {
        draft = draft.with(field, OrderRules.meant(field, value));
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
