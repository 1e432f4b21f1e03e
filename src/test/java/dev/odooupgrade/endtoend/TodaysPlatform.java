package dev.odooupgrade.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.current.CurrentSandbox;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.testing.SandboxCertificate;
import dev.odooupgrade.testing.server.OpenSshServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A platform that speaks today's protocol, with OpenSSH's own server for files, and a home whose
 * ssh settings lead there.
 */
final class TodaysPlatform implements AutoCloseable {
  private static final double AT_ONCE = 10_000;

  private final Path folder;
  private final CurrentSandbox sandbox;

  /**
   * Starts one, or skips the test where OpenSSH's server is missing.
   *
   * @param programs whose programs will speak to it; they have to find out what it speaks
   */
  TodaysPlatform(PackagedPrograms programs, SshdServers servers, Consumer<CurrentCall> listener)
      throws IOException {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    programs.set("ODOO_UPGRADE_PROTOCOL", "auto");
    programs.set("ODOO_UPGRADE_DATA_USER", System.getProperty("user.name"));
    folder = programs.path("platform");
    sandbox =
        CurrentSandbox.start(
            SandboxCertificate.with(
                SandboxCertificate.settingsIn(folder).withSpeed(AT_ONCE).withListener(listener),
                Clock.systemUTC(),
                servers));
  }

  /** The options that name it. */
  String[] options() {
    return new String[] {
      "--url", sandbox.url().toString(), "--cacert", sandbox.certificate().toString()
    };
  }

  /** What was asked of it and granted, oldest first, such as {@code transfer/start}. */
  List<String> granted() {
    return sandbox.calls().stream()
        .filter(call -> call.outcome().equals(CurrentCall.DONE))
        .map(CurrentCall::endpoint)
        .toList();
  }

  /** The requests that were ever created. */
  List<JsonNode> requests() throws IOException {
    return SandboxProcess.requestsIn(folder);
  }

  /** Where the files of the only request are. */
  Path data() throws IOException {
    List<JsonNode> requests = requests();
    if (requests.size() != 1) {
      throw new AssertionError("not one request: " + requests);
    }
    return sandbox.dataFolder(requests.get(0).required("id").intValue());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
