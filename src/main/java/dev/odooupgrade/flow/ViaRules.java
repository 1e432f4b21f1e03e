package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Via;
import java.util.Optional;
import java.util.Set;

/** Which way a file travels, when nobody has said so. */
public final class ViaRules {
  /** From this size on, starting over costs more than asking for another door: 1 GiB, in bytes. */
  public static final long SFTP_FROM = 1L << 30;

  private ViaRules() {}

  /**
   * The way of a dump: the one wished for; else SFTP for one that is large, where that is offered.
   *
   * @param size of the dump, in bytes
   * @param sftpFrom what counts as large, in bytes
   * @return empty when the platform offers no way at all
   */
  public static Optional<Via> upload(
      Optional<Via> wish, long size, long sftpFrom, Set<Via> offered) {
    if (wish.isPresent()) {
      return wish;
    }
    return size >= sftpFrom && offered.contains(Via.SFTP)
        ? Optional.of(Via.SFTP)
        : plainest(offered);
  }

  /** The way of a download: the one wished for, else the plainest, since each can go on. */
  public static Optional<Via> download(Optional<Via> wish, Set<Via> offered) {
    return wish.isPresent() ? wish : plainest(offered);
  }

  private static Optional<Via> plainest(Set<Via> offered) {
    return offered.contains(Via.HTTPS) ? Optional.of(Via.HTTPS) : offered.stream().findFirst();
  }
}
