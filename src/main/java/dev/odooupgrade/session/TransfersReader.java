package dev.odooupgrade.session;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.HostKey;
import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.Transfers;
import dev.odooupgrade.domain.Via;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns the {@code transfers} of a file into what a session knows of them. */
final class TransfersReader {
  private TransfersReader() {}

  static Transfers read(Optional<Fields> written) throws DamageException {
    if (written.isEmpty()) {
      return Transfers.NONE;
    }
    Fields transfers = written.get();
    Optional<Fields> ssh = transfers.object("ssh");
    Optional<Fields> checkpoint = transfers.object("checkpoint");
    return new Transfers(
        via(transfers),
        ssh.isPresent() ? trust(ssh.get()) : SshTrust.NONE,
        manner(transfers),
        checkpoint.isPresent() ? Optional.of(checkpoint(checkpoint.get())) : Optional.empty(),
        downloads(transfers));
  }

  private static Optional<Via> via(Fields fields) throws DamageException {
    return fields.text("via").isPresent()
        ? Optional.of(fields.parsed("via", word -> Via.named(word).orElseThrow()))
        : Optional.empty();
  }

  private static Optional<RsyncManner> manner(Fields transfers) throws DamageException {
    return transfers.text("rsync").isPresent()
        ? Optional.of(transfers.parsed("rsync", word -> RsyncManner.named(word).orElseThrow()))
        : Optional.empty();
  }

  private static SshTrust trust(Fields ssh) throws DamageException {
    Optional<Fields> identity = ssh.object("identity");
    Optional<Fields> hostKey = ssh.object("hostKey");
    return new SshTrust(
        identity.isPresent() ? Optional.of(identity(identity.get())) : Optional.empty(),
        hostKey.isPresent() ? Optional.of(hostKey(hostKey.get())) : Optional.empty());
  }

  private static SshIdentity identity(Fields identity) throws DamageException {
    String kind = identity.neededText("kind");
    return switch (kind) {
      case "made" -> new SshIdentity.Made(Secret.of(identity.neededText("privateKey")));
      case "file" -> new SshIdentity.KeyFile(identity.path("path"));
      case "agent" -> new SshIdentity.Agent(identity.text("publicKey"));
      default -> throw new DamageException("It names a kind of SSH key that is not known.");
    };
  }

  private static HostKey hostKey(Fields key) throws DamageException {
    return new HostKey(key.neededText("type"), key.neededText("base64"));
  }

  private static Checkpoint checkpoint(Fields checkpoint) throws DamageException {
    return new Checkpoint(checkpoint.size("bytes"), number(checkpoint, "crc32c"));
  }

  private static List<Download> downloads(Fields transfers) throws DamageException {
    List<Download> downloads = new ArrayList<>();
    for (Fields download : transfers.objects("downloads")) {
      downloads.add(
          new Download(
              download.parsed("what", word -> Artifact.named(word).orElseThrow()),
              download.path("target"),
              via(download),
              download.text("version"),
              number(download, "total"),
              download.size("moved"),
              finished(download)));
    }
    return downloads;
  }

  private static OptionalLong number(Fields fields, String name) throws DamageException {
    return fields.get(name).isNumber() ? OptionalLong.of(fields.size(name)) : OptionalLong.empty();
  }

  private static Optional<Instant> finished(Fields download) throws DamageException {
    return download.text("finished").isPresent()
        ? Optional.of(download.instant("finished"))
        : Optional.empty();
  }
}
