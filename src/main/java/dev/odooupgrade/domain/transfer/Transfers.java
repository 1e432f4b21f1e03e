package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.request.Artifact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the transfers of an upgrade must not forget, so that any process can go on with them.
 *
 * @param transport how the person wants the dump to travel; empty leaves it to the program
 * @param ssh for the ways that need it
 * @param rsync how the other side's rsync lets us go on, once that was found out
 * @param checkpoint how much of the dump has been sent by a way that can go on
 * @param downloads at most one of each kind, the newest last
 */
public record Transfers(
    Optional<Transport> transport,
    SshTrust ssh,
    Optional<ResumeMode> rsync,
    Optional<Checkpoint> checkpoint,
    List<Download> downloads) {
  public static final Transfers NONE =
      new Transfers(Optional.empty(), SshTrust.NONE, Optional.empty(), Optional.empty(), List.of());

  public Transfers {
    downloads = List.copyOf(downloads);
  }

  /** The download to go on with, or the newest one. */
  public Optional<Download> newest() {
    return downloads.isEmpty()
        ? Optional.empty()
        : Optional.of(downloads.get(downloads.size() - 1));
  }

  public Optional<Download> of(Artifact what) {
    return downloads.stream().filter(download -> download.what() == what).findFirst();
  }

  /** The newest download, while it is not whole. */
  public Optional<Download> unfinished() {
    return newest().filter(file -> file.finished().isEmpty());
  }

  /** The download of that kind, once it is whole and here. */
  public Optional<Download> fetched(Artifact what) {
    return of(what).filter(file -> file.finished().isPresent());
  }

  /** The upgraded database on this machine, in whichever form. */
  public Optional<Download> result() {
    return fetched(Artifact.UPGRADED)
        .or(() -> fetched(Artifact.UPGRADED_SQL))
        .or(() -> fetched(Artifact.RESULT));
  }

  /**
   * The same with another wish how the dump shall travel. Over HTTPS it begins with the first byte,
   * so what an earlier way has reached counts no more.
   */
  public Transfers by(Optional<Transport> next) {
    boolean anew = next.equals(Optional.of(Transport.HTTPS));
    return new Transfers(next, ssh, rsync, anew ? Optional.empty() : checkpoint, downloads);
  }

  public Transfers with(SshTrust next) {
    return new Transfers(transport, next, rsync, checkpoint, downloads);
  }

  public Transfers with(ResumeMode found) {
    return new Transfers(transport, ssh, Optional.of(found), checkpoint, downloads);
  }

  public Transfers at(Optional<Checkpoint> next) {
    return new Transfers(transport, ssh, rsync, next, downloads);
  }

  /** The same with this download as its newest, instead of an earlier one of its kind. */
  public Transfers with(Download next) {
    List<Download> others =
        downloads.stream().filter(download -> download.what() != next.what()).toList();
    return new Transfers(
        transport,
        ssh,
        rsync,
        checkpoint,
        Stream.concat(others.stream(), Stream.of(next)).toList());
  }
}
