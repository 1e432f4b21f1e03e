package dev.odooupgrade.endtoend;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.UpgradeFlow;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.flow.upgrade.TransferConfig;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.platform.v1.V1Platforms;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The real engine against a sandbox where things go wrong: with real time, but with patience that
 * is short, since everything is near.
 */
final class TransferSetup implements AutoCloseable {
  private static final StallLimits IMPATIENT =
      new StallLimits(Duration.ofMillis(500), Duration.ofSeconds(1));
  private static final RetryRules SOON =
      new RetryRules(5, Duration.ofMillis(1), Duration.ofMillis(2));

  private final HttpSetup http = new HttpSetup();
  private final SandboxServer sandbox;
  private final Runners runners;
  private final Path dump;
  private volatile Runnable atFault = () -> {};
  private Session session;

  TransferSetup(Path folder, int bytes) throws IOException {
    sandbox =
        SandboxServer.start(
            SandboxSettings.in(folder.resolve("platform"))
                .withSpeed(1_000_000)
                .withResets()
                .withListener(new Watcher()));
    dump = folder.resolve("d.dump");
    Files.write(dump, CustomDump.of(bytes));
    HttpEnvironment around = http.real();
    TransferEnvironment tools =
        new TransferEnvironment(IMPATIENT, around.delayer(), Clock.systemUTC(), around.nanos());
    runners =
        new Runners(
            new V1Platforms(HttpSetup.SETTINGS, around, tools, PlainTransfer.NO_SSH),
            Clock.systemUTC(),
            new TransferConfig(tools, SOON, new Random(7)));
    session =
        Samples.filledIn()
            .withPlatform(new PlatformAddress(sandbox.url(), true, false, Optional.empty()));
    session =
        UpgradeFlow.next(
            session, new FlowEvent.DumpChosen(Samples.START, Optional.of(chosen(dump))));
    run(Step.CREATE);
  }

  SandboxServer sandbox() {
    return sandbox;
  }

  Path dump() {
    return dump;
  }

  Session session() {
    return session;
  }

  /** Does something at the moment when a fault acts. */
  void atFault(Runnable then) {
    atFault = then;
  }

  /** Sends everything from now on in this way. */
  void sendBy(Transport transport) {
    session = session.withTransfers(session.transfers().by(Optional.of(transport)));
  }

  /** Wants a file of the upgrade from now on. */
  void want(Artifact what, Path target, Transport transport) {
    Download wanted = Download.of(what, target, Optional.of(transport));
    session = session.withTransfers(session.transfers().with(wanted));
  }

  /** Runs a step that must end well. */
  StepResult run(Step step) {
    StepResult result = attempt(step);
    if (!result.isFine()) {
      throw new AssertionError(result.trouble().map(Trouble::sentence).orElse(""));
    }
    return result;
  }

  /** Runs a step, however it ends. */
  StepResult attempt(Step step) {
    StepResult result =
        runners
            .at(session.platform(), (newest, listener) -> session = newest, FlowListener.NONE)
            .run(step, session);
    session = result.session();
    return result;
  }

  /** The calls to an endpoint, oldest first. */
  List<Call> calls(Endpoint endpoint) {
    return sandbox.calls().stream().filter(call -> call.endpoint() == endpoint).toList();
  }

  /** The bytes of the dump that came in by that way, over all tries. */
  long received(Endpoint endpoint) {
    return calls(endpoint).stream().mapToLong(Call::bytesReceived).sum();
  }

  /** A file as it is chosen. */
  static DumpFile chosen(Path file) throws IOException {
    return new DumpFile(
        file, Files.size(file), Files.getLastModifiedTime(file).toInstant(), "a dump");
  }

  /** Hears of the faults. */
  private final class Watcher implements SandboxListener {
    @Override
    public void faultReached(Endpoint endpoint, Fault.Effect effect) {
      atFault.run();
    }
  }

  @Override
  public void close() {
    sandbox.close();
    http.close();
  }
}
