package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.request.Artifact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the transfers of an upgrade must not forget, so that any process can resume them.
 *
 * @param transport over what the person wants to send the dump; empty leaves it to the program
 * @param ssh for the transports that need it
 * @param rsync how the other side's rsync resumes, once that is known
 * @param checkpoint how much of the dump has been sent over a transport that can resume
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

  /** The download to resume, or the newest one. */
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
   * The same over another transport. Over HTTPS the dump is sent from its first byte, so what
   * another transport has sent no longer counts.
   */
  public Transfers by(Optional<Transport> next) {
    boolean startsOver = next.equals(Optional.of(Transport.HTTPS));
    return new Transfers(next, ssh, rsync, startsOver ? Optional.empty() : checkpoint, downloads);
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
