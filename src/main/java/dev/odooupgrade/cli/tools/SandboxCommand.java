package dev.odooupgrade.cli.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.JsonPrinter;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.kit.SandboxStarter;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.text.Nearest;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.text.ShellWord;
import dev.odooupgrade.text.Wrapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** {@code sandbox}: runs a simulated platform until it is interrupted. */
@Command(
    header = "Run a simulated platform on this computer, for trying things out.",
    description = {
      "%nIt is not Odoo: nothing leaves this computer and no database is upgraded. It",
      "listens only on 127.0.0.1 and runs until Ctrl-C. It logs each call to stderr."
    },
    footer = {
      "",
      "Example:",
      "  odoo-upgrade sandbox --port 8069 --scenario slow",
      "  odoo-upgrade all --url http://127.0.0.1:8069 --contract M123456-abcxyz \\",
      "    --email me@example.com --target 17.0 --aim test --dbdump db.sql.gz --wait"
    })
public final class SandboxCommand extends CliCommand {
  private static final String INDENT = "      ";

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      converter = OptionValue.OneProtocol.class,
      description = "Its protocol: v1 or current. Default: v1.")
  private Protocol protocol = Protocol.V1;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = OptionValue.PortToListenOn.class,
      description = "The port to listen on. Default: a free one.")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      converter = OptionValue.Speed.class,
      description =
          "How fast time passes. At 1, a minute of the simulated upgrade takes one second. Default:"
              + " 1.")
  private double speed = 1;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "The scenario to play; see below. Default: happy.")
  private String scenario = "happy";

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description =
          "Where to store requests and dumps. Default: $XDG_STATE_HOME/odoo-upgrade/sandbox, or the"
              + " same below ~/.local/state.")
  private @Nullable Path folder;

  @Option(
      names = "--json",
      description =
          "Print one line of JSON instead: certificate (may be null), protocol, sample_dump, try (a"
              + " command), url.")
  private boolean json;

  public SandboxCommand(CommandContext world) {
    super(world, EnumSet.of(ExitCode.BAD_ARGUMENT, ExitCode.FILE, ExitCode.INTERRUPTED));
  }

  /** The stories are the sandbox's own, so they are told as it knows them. */
  @Override
  public void describe(UsageMessageSpec usage) {
    super.describe(usage);
    List<String> footer = new ArrayList<>();
    for (Protocol spoken : Protocol.values()) {
      footer.addAll(List.of("", "Scenarios with --protocol " + spoken.word() + ":"));
      world()
          .sandbox()
          .scenarios(spoken)
          .forEach(
              (name, story) -> {
                footer.add("  " + name + ":");
                Wrapping.lines(story, CliCommand.COLUMNS - INDENT.length())
                    .forEach(line -> footer.add(INDENT + line));
              });
    }
    footer.addAll(List.of(usage.footer()));
    usage.footer(footer.toArray(String[]::new));
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    SandboxStarter.Settings settings =
        new SandboxStarter.Settings(
            protocol,
            port,
            speed,
            scenario(),
            Optional.ofNullable(folder),
            line -> console().note(line));
    try (SandboxStarter.Running running = world().sandbox().start(settings)) {
      world().explain(json ? asJson(running) : words(running));
      world().interruption().await();
    }
    return ExitCode.INTERRUPTED;
  }

  private String asJson(SandboxStarter.Running running) {
    return JsonPrinter.compact(
        JsonNodeFactory.instance
            .objectNode()
            .put("url", running.address().url().toString())
            .put("protocol", running.address().protocol().map(Protocol::word).orElse(null))
            .put("certificate", running.address().cacert().orElse(null))
            .put("sample_dump", running.sampleDump().toString())
            .put("try", String.join(" ", trial(running))));
  }

  private String words(SandboxStarter.Running running) {
    String certificate =
        running
            .address()
            .cacert()
            .map(file -> "Its certificate: " + SafeText.clean(file) + "\n")
            .orElse("");
    return """
    %s
    %sA dump to try it with: %s
    Try: %s
    Press Ctrl-C to stop.\
    """
        .formatted(
            running.banner(),
            certificate,
            SafeText.clean(running.sampleDump().toString()),
            String.join(" \\\n       ", trial(running)));
  }

  /** A command that takes an upgrade through it, in pieces that belong on one line each. */
  private List<String> trial(SandboxStarter.Running running) {
    PlatformAddress address = running.address();
    List<String> pieces = new ArrayList<>();
    pieces.add("odoo-upgrade all --url " + address.url());
    address.cacert().ifPresent(file -> pieces.add("--cacert " + ShellWord.quoted(file)));
    boolean wantsMail = world().runners().abilities(address).fields().contains(OrderField.EMAIL);
    pieces.add("--contract M123456-abcxyz" + (wantsMail ? " --email me@example.com" : ""));
    pieces.add("--target 17.0 --aim test --wait");
    pieces.add("--dbdump " + ShellWord.quoted(running.sampleDump().toString()));
    return pieces;
  }

  private String scenario() throws BadArguments {
    Map<String, String> known = world().sandbox().scenarios(protocol);
    if (!known.containsKey(scenario)) {
      throw new BadArguments(
          "There is no scenario '"
              + SafeText.clean(scenario)
              + "'"
              + Nearest.hint(scenario, known.keySet())
              + ". Choose from: "
              + String.join(", ", known.keySet())
              + ".");
    }
    return scenario;
  }
}
