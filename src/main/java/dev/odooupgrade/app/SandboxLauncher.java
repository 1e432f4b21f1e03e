package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.SandboxStarter;
import dev.odooupgrade.domain.Named;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.sandbox.SandboxBanner;
import dev.odooupgrade.sandbox.ScenarioInfo;
import dev.odooupgrade.sandbox.current.CurrentSandbox;
import dev.odooupgrade.sandbox.current.CurrentScenario;
import dev.odooupgrade.sandbox.current.CurrentSettings;
import dev.odooupgrade.sandbox.current.tls.NoKeytool;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.transfer.sftp.Ed25519;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Starts sandboxes, each with a sample dump beside its requests.
 *
 * @param usualFolder where they are kept unless another one is wished
 */
record SandboxLauncher(Path usualFolder, Path javaHome) implements SandboxStarter {
  @Override
  public Map<String, String> scenarios(Protocol protocol) {
    Map<String, String> stories = new LinkedHashMap<>();
    ScenarioInfo[] known =
        protocol == Protocol.CURRENT ? CurrentScenario.values() : Scenario.values();
    for (ScenarioInfo story : known) {
      stories.put(story.word(), story.description());
    }
    return stories;
  }

  @Override
  public Running start(Settings settings) throws TroubleException {
    Path folder = settings.folder().orElse(usualFolder).toAbsolutePath();
    // The keys that OpenSSH makes by default; the sandbox itself has no need of other rooms.
    Ed25519.enable();
    try {
      return settings.protocol() == Protocol.CURRENT
          ? current(settings, folder)
          : first(settings, folder);
    } catch (BindException taken) {
      throw new TroubleException(
          TroubleKind.BAD_ARGUMENT,
          "Cannot listen on port " + settings.port() + ".",
          "Another program may be using it, or it is below 1024.",
          "Choose another with --port, or omit --port to use a free one.",
          taken);
    } catch (NoKeytool missing) {
      throw new TroubleException(
          TroubleKind.FILE,
          "The sandbox cannot create its certificate: " + missing.getMessage(),
          "The Java that runs this program does not include keytool.",
          "Run it with a JDK or a full JRE, or choose --protocol v1, which needs no"
              + " certificate.",
          missing);
    } catch (IOException unusable) {
      throw new TroubleException(
          TroubleKind.FILE,
          "The sandbox's folder " + folder + " cannot be used.",
          "The sandbox stores its requests and dumps there.",
          "Check its permissions (ls -ld), or use another: odoo-upgrade sandbox --folder DIR",
          unusable);
    }
  }

  private static Running first(Settings settings, Path folder) throws IOException {
    Scenario scenario = Named.byWord(Scenario.values(), settings.scenario()).orElseThrow();
    Path dump = sample(folder, scenario == Scenario.SLOW);
    SandboxServer server =
        SandboxServer.start(
            SandboxSettings.in(folder)
                .withPort(settings.port())
                .withSpeed(settings.speed())
                .withScenario(scenario)
                .withListener(new Teller(settings)));
    return running(server.url(), Optional.empty(), Protocol.V1, dump, server::close);
  }

  /** Its certificate is its own, so whoever speaks to it trusts that one. */
  private Running current(Settings settings, Path folder) throws IOException {
    CurrentScenario scenario =
        Named.byWord(CurrentScenario.values(), settings.scenario()).orElseThrow();
    Path dump = sample(folder, scenario == CurrentScenario.SLOW);
    CurrentSandbox server =
        CurrentSandbox.start(
            CurrentSettings.in(folder.resolve("current"), javaHome)
                .withPort(settings.port())
                .withSpeed(settings.speed())
                .withScenario(scenario)
                .withListener(call -> settings.calls().accept(call.line())));
    Optional<String> certificate = Optional.of(server.certificate().toString());
    return running(server.url(), certificate, Protocol.CURRENT, dump, server::close);
  }

  private static Running running(
      URI url, Optional<String> certificate, Protocol protocol, Path dump, Runnable end) {
    return new Running(
        new PlatformAddress(url, true, false, certificate, Optional.of(protocol)),
        SandboxBanner.text(url).stripTrailing(),
        dump,
        end);
  }

  /** In the scenario slow, the dump is large enough to watch the bar. */
  private static Path sample(Path folder, boolean visible) throws IOException {
    SampleDump wanted = visible ? SampleDump.VISIBLE : SampleDump.SMALL;
    Path home = Files.createDirectories(folder.resolve("sample"));
    Path dump = home.resolve(SampleDump.FILENAME);
    if (!Files.exists(dump) || Files.size(dump) < wanted.bytes()) {
      wanted.write(dump);
    }
    return dump;
  }

  private record Teller(Settings settings) implements SandboxListener {
    @Override
    public void callEnded(Call call) {
      settings.calls().accept(call.line());
    }
  }
}
