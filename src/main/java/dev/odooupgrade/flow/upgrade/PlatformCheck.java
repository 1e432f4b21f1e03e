package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.probe.PortProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what an upgrade would meet on its way; spends no request and changes none. */
public record PlatformCheck(Platforms platforms, PortProbe probe) {
  /**
   * Asks a platform what it speaks, whatever is known of it, so that it is sure to answer.
   *
   * @return its address, with its protocol
   * @throws TroubleException when it does not answer, or speaks nothing that is known
   */
  public PlatformAddress asked(PlatformAddress address)
      throws TroubleException, InterruptedException {
    return platforms.recognized(
        new PlatformAddress(
            address.url(),
            address.sandbox(),
            address.insecure(),
            address.cacert(),
            Optional.empty()));
  }

  /**
   * The programs of this machine that a platform's transports need. Of one whose protocol could not
   * be found out, those that it may need.
   *
   * @throws TroubleException when the address is not safe to speak to
   */
  public List<FoundProgram> programs(PlatformAddress address)
      throws TroubleException, InterruptedException {
    List<FoundProgram> programs = new ArrayList<>();
    for (PlatformAddress candidate : platforms.candidates(address)) {
      programs.addAll(platforms.at(candidate).programs());
    }
    return programs;
  }

  /** Makes ready for {@code create} as it does itself, and keeps nothing of it. */
  public void prepare(PlatformAddress address, SshTrust ssh, Optional<DumpFile> dump)
      throws TroubleException, InterruptedException {
    for (PlatformAddress candidate : platforms.candidates(address)) {
      platforms.at(candidate).prepare(ssh, dump, new TransferJournal() {});
    }
  }

  /** Whether a platform's files travel, or may, through a port that it opens for some minutes. */
  public boolean opensPorts(PlatformAddress address) {
    return platforms.candidates(address).stream()
        .anyMatch(it -> platforms.abilities(it).uploadTransports().contains(Transport.RSYNC));
  }

  /** Tests a port. */
  public PortFinding port(String host, int port) throws InterruptedException {
    return probe.probe(host, port);
  }

  /** Whether an upgrade stands where the platform opens its port for files. */
  public static boolean opensPort(Session session) {
    return switch (session.stage()) {
      case CREATED, UPLOADING, DONE -> session.request().isPresent();
      default -> false;
    };
  }

  /**
   * Has the platform open its port for the files of an upgrade, tests it, and has it closed.
   *
   * @param session one that {@link #opensPort}
   * @throws TroubleException when the platform does not open it
   */
  public PortFinding port(PlatformAddress platform, Session session)
      throws TroubleException, InterruptedException {
    RequestRef request = session.request().orElseThrow();
    return platforms.at(platform).probePort(request, session.stage() == Stage.DONE, probe);
  }
}
