package dev.odooupgrade.flow;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.Transport;
import java.util.Optional;
import java.util.Set;

/** How a file travels: as a person wishes, else as it is best. */
public final class TransportRules {
  /** From this size on, starting over costs more than opening another port: 1 GiB, in bytes. */
  public static final long SFTP_FROM = 1L << 30;

  private TransportRules() {}

  /**
   * The transport of a session's dump: without a wish SFTP for one that is large, where offered.
   *
   * @param sftpFrom what counts as large, in bytes
   * @return empty when the platform offers none at all
   */
  public static Optional<Transport> upload(Session session, long sftpFrom, Set<Transport> offered) {
    boolean large = session.dump().filter(dump -> dump.size() >= sftpFrom).isPresent();
    Optional<Transport> best =
        large && offered.contains(Transport.SFTP) ? Optional.of(Transport.SFTP) : plainest(offered);
    return session.transfers().transport().or(() -> best);
  }

  /**
   * The transport of a session's newest download: as wished for it, else as wished for the upload
   * where that is offered, else the plainest; each can resume.
   */
  public static Optional<Transport> download(Session session, Set<Transport> offered) {
    return session
        .transfers()
        .newest()
        .flatMap(Download::transport)
        .or(() -> session.transfers().transport().filter(offered::contains))
        .or(() -> plainest(offered));
  }

  private static Optional<Transport> plainest(Set<Transport> offered) {
    return offered.contains(Transport.HTTPS)
        ? Optional.of(Transport.HTTPS)
        : offered.stream().findFirst();
  }
}
