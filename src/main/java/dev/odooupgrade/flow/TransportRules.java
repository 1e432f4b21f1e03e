package dev.odooupgrade.flow;

import dev.odooupgrade.domain.transfer.Transport;
import java.util.Optional;
import java.util.Set;

/** Which way a file travels, when nobody has said so. */
public final class TransportRules {
  /** From this size on, starting over costs more than asking for another door: 1 GiB, in bytes. */
  public static final long SFTP_FROM = 1L << 30;

  private TransportRules() {}

  /**
   * The way of a dump: the one wished for; else SFTP for one that is large, where that is offered.
   *
   * @param size of the dump, in bytes
   * @param sftpFrom what counts as large, in bytes
   * @return empty when the platform offers no way at all
   */
  public static Optional<Transport> upload(
      Optional<Transport> wish, long size, long sftpFrom, Set<Transport> offered) {
    if (wish.isPresent()) {
      return wish;
    }
    return size >= sftpFrom && offered.contains(Transport.SFTP)
        ? Optional.of(Transport.SFTP)
        : plainest(offered);
  }

  /** The way of a download: the one wished for, else the plainest, since each can go on. */
  public static Optional<Transport> download(Optional<Transport> wish, Set<Transport> offered) {
    return wish.isPresent() ? wish : plainest(offered);
  }

  private static Optional<Transport> plainest(Set<Transport> offered) {
    return offered.contains(Transport.HTTPS)
        ? Optional.of(Transport.HTTPS)
        : offered.stream().findFirst();
  }
}
