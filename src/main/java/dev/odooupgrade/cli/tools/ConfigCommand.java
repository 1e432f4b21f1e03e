package dev.odooupgrade.cli.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.config.Config;
import dev.odooupgrade.config.Customer;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code config}: tells what is set for all upgrades, and where. */
@Command(
    header = "Show the settings, and where each comes from.",
    description = {
      "%nAn option goes before an environment variable, that before the config file,",
      "and that before what is built in. Secrets are not shown."
    },
    footer = {"", "Examples:", "  odoo-upgrade config", "  odoo-upgrade config --json"})
public final class ConfigCommand extends CliCommand {
  private static final String NOTHING = "-";

  @Option(
      names = "--json",
      description = "Print JSON: file, exists, settings, customers, problems.")
  private boolean json;

  public ConfigCommand(CommandContext world) {
    super(world, EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT, ExitCode.FILE));
  }

  /** What holds of a setting; the value is empty where nothing is set. */
  private record Row(Setting setting, Optional<String> value, String from) {
    List<String> cells() {
      return List.of(setting.title(), value.map(SafeText::clean).orElse(NOTHING), from);
    }
  }

  @Override
  protected ExitCode execute() {
    Config config = world().settings().file().get();
    Map<String, Trouble> troubles = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      rows.add(row(setting, troubles));
    }
    if (json) {
      world().print(document(config, rows, List.copyOf(troubles.keySet())));
    } else {
      world().print(table(rows) + "\n\n" + file(config));
    }
    troubles.values().forEach(console()::trouble);
    return troubles.values().stream()
        .findFirst()
        .map(trouble -> ExitCode.of(trouble.kind()))
        .orElse(ExitCode.DONE);
  }

  private Row row(Setting setting, Map<String, Trouble> troubles) {
    Settings settings = world().settings();
    try {
      Optional<Settings.Found> found = settings.find(setting);
      kind(setting).chosen(null, setting, settings);
      return found
          .map(it -> new Row(setting, Optional.of(setting.shown(it.value())), from(it)))
          .orElseGet(() -> usual(setting));
    } catch (TroubleException bad) {
      troubles.putIfAbsent(bad.trouble().happened(), bad.trouble());
      return usual(setting);
    }
  }

  private static Row usual(Setting setting) {
    return new Row(
        setting, setting.builtIn(), setting.builtIn().isPresent() ? "built in" : "not set");
  }

  private static String from(Settings.Found found) {
    return found.line().isPresent()
        ? "config file, line " + found.line().getAsInt()
        : found.source();
  }

  private OptionValue<?> kind(Setting setting) {
    return switch (setting) {
      case EMAIL -> new OptionValue.EmailAddress();
      case PLATFORM -> new OptionValue.Address();
      case PROTOCOL -> new OptionValue.AnyProtocol();
      case FOLDER -> new OptionValue.Folder(world().settings().home());
      case INTERVAL -> new OptionValue.Interval();
      case SFTP_FROM -> new OptionValue.Size();
      case THEME -> OptionValue.OneOf.THEME;
      case PLAIN -> OptionValue.OneOf.YES_OR_NO;
      default -> new OptionValue.Anything();
    };
  }

  private static String table(List<Row> rows) {
    List<List<String>> cells = new ArrayList<>(List.of(List.of("SETTING", "VALUE", "FROM")));
    rows.forEach(row -> cells.add(row.cells()));
    int first = width(cells, 0);
    int second = width(cells, 1);
    return cells.stream()
        .map(
            row ->
                DisplayWidth.padRight(row.get(0), first)
                    + "  "
                    + DisplayWidth.padRight(row.get(1), second)
                    + "  "
                    + row.get(2))
        .collect(Collectors.joining("\n"));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
  }

  private static String file(Config config) {
    String path = config.path().map(Object::toString).orElse("none, since there is no home folder");
    String customers =
        config.customers().all().stream().map(Customer::name).collect(Collectors.joining(", "));
    return SafeText.clean("Config file: " + path + (config.exists() ? "" : " (not there)"))
        + (customers.isEmpty() ? "" : "\nCustomers: " + SafeText.clean(customers));
  }

  private static ObjectNode document(Config config, List<Row> rows, List<String> problems) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("file", config.path().map(Object::toString).orElse(null));
    document.put("exists", config.exists());
    ArrayNode settings = document.putArray("settings");
    for (Row row : rows) {
      settings
          .addObject()
          .put("name", row.setting().title())
          .put("value", row.value().orElse(null))
          .put("from", row.from());
    }
    ArrayNode customers = document.putArray("customers");
    for (Customer customer : config.customers().all()) {
      customers
          .addObject()
          .put("name", customer.name())
          .put("contract", customer.contract())
          .put("email", customer.email())
          .put("notes", customer.notes());
    }
    ArrayNode all = document.putArray("problems");
    config.notes().forEach(all::add);
    problems.forEach(all::add);
    return document;
  }
}
