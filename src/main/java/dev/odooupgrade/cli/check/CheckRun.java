package dev.odooupgrade.cli.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.flow.upgrade.PlatformCheck;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at one thing after the other, and gathers what is found. */
final class CheckRun {
  private final Interruption interruption;
  private final PlatformCheck check;
  private final List<CheckFinding> findings = new ArrayList<>();
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private PlatformAddress platform;

  CheckRun(CommandContext world, PlatformAddress platform) {
    this.interruption = world.interruption();
    this.check = world.runners().check();
    this.platform = platform;
    document.putNull("port");
  }

  /** Asks the platform what it speaks; whether it answered. */
  boolean platform() throws InterruptedException {
    ObjectNode told = document.putObject("platform").put("url", platform.url().toString());
    try {
      platform = stoppable(() -> check.asked(platform));
      String word = platform.protocol().map(Protocol::word).orElse("");
      told.put("answers", true).put("protocol", word).putNull("trouble");
      findings.add(CheckFinding.fine(platform.url() + " answers, and speaks " + word + "."));
      return true;
    } catch (TroubleException silent) {
      told.put("answers", false).putNull("protocol");
      told.put("trouble", clean(silent.trouble()));
      findings.add(notFine(silent.trouble()));
      return false;
    }
  }

  /** Looks for the programs that move files. */
  void programs() throws TroubleException, InterruptedException {
    List<FoundProgram> programs = stoppable(() -> check.programs(platform));
    if (programs.isEmpty()) {
      findings.add(
          CheckFinding.fine(
              "Files are transferred over HTTPS or SFTP: no other program is needed."));
    }
    document.putArray("programs");
    for (FoundProgram program : programs) {
      document.withArray("programs").add(asJson(program));
      findings.add(
          program.trouble().map(CheckRun::notFine).orElseGet(() -> CheckFinding.fine(of(program))));
    }
  }

  /** Looks at the dump and the key that are known already, where a request is spent for them. */
  void files(SshTrust ssh, Optional<DumpFile> dump) throws InterruptedException {
    if (!check.opensPorts(platform) || (dump.isEmpty() && ssh.identity().isEmpty())) {
      return;
    }
    try {
      stoppable(
          () -> {
            check.prepare(platform, ssh, dump);
            return dump;
          });
      findings.add(CheckFinding.fine("The dump and the SSH key can be used, as far as known."));
    } catch (TroubleException bad) {
      findings.add(notFine(bad.trouble()));
    }
  }

  /** Whether files travel through a port that the platform opens for them. */
  boolean opensPorts() throws TroubleException {
    return check.opensPorts(platform);
  }

  /** Tests a port that somebody named. */
  void port(String host, int port) throws TroubleException, InterruptedException {
    PortFinding found = stoppable(() -> check.port(host, port));
    tell(found);
    findings.add(PortFindings.ofNamed(found));
  }

  /** Tests the port that the platform opens for the files of an upgrade. */
  void port(Session session) throws InterruptedException {
    try {
      PortFinding found = stoppable(() -> check.port(platform, session));
      tell(found);
      findings.add(PortFindings.ofOpened(found));
    } catch (TroubleException shut) {
      findings.add(notFine(shut.trouble()));
    }
  }

  void add(CheckFinding finding) {
    findings.add(finding);
  }

  String words() {
    return String.join("\n", lines());
  }

  ObjectNode document() {
    document.put("fine", code() == ExitCode.DONE);
    lines().forEach(document.putArray("findings")::add);
    return document;
  }

  private List<String> lines() {
    return findings.stream().map(CheckFinding::line).toList();
  }

  /** How the command ends: by the first thing that is not fine. */
  ExitCode code() {
    return findings.stream()
        .map(CheckFinding::code)
        .filter(code -> code != ExitCode.DONE)
        .findFirst()
        .orElse(ExitCode.DONE);
  }

  private void tell(PortFinding found) {
    document
        .putObject("port")
        .put("host", found.host())
        .put("port", found.port())
        .put("answer", found.answer().word());
  }

  private static CheckFinding notFine(Trouble trouble) {
    return CheckFinding.notFine(clean(trouble), ExitCode.of(trouble.kind()));
  }

  private static String clean(Trouble trouble) {
    return SafeText.clean(trouble.sentence());
  }

  private static String of(FoundProgram program) {
    return program.name()
        + program.version().map(version -> " " + version).orElse("")
        + " is installed: "
        + program.path().map(Path::toString).orElse("")
        + ".";
  }

  private static ObjectNode asJson(FoundProgram program) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", program.name())
        .put("path", program.path().map(Path::toString).orElse(null))
        .put("version", program.version().orElse(null))
        .put("trouble", program.trouble().map(CheckRun::clean).orElse(null));
  }

  @FunctionalInterface
  private interface Work<T> {
    T done() throws TroubleException, InterruptedException;
  }

  private <T> T stoppable(Work<T> work) throws TroubleException, InterruptedException {
    Interruption.Call call = interruption.call(Thread.currentThread()::interrupt);
    try (call) {
      return work.done();
    } finally {
      // One that came too late must not hit what follows.
      Thread.interrupted();
    }
  }
}
