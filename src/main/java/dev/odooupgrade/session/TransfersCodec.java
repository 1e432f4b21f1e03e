package dev.odooupgrade.session;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import java.time.Instant;

/** What the transfers of an upgrade must not forget, in a session's file. */
final class TransfersCodec {
  private TransfersCodec() {}

  static FieldsWriter write(Transfers transfers) {
    return new FieldsWriter()
        .text("via", transfers.transport().map(Transport::word))
        .object("ssh", transfers.ssh(), TransfersCodec::writeSsh)
        .text("rsync", transfers.rsync().map(ResumeMode::word))
        .object("checkpoint", transfers.checkpoint(), TransfersCodec::writeCheckpoint)
        .objects("downloads", transfers.downloads(), TransfersCodec::writeDownload);
  }

  static Transfers read(Fields transfers) throws DamageException {
    return new Transfers(
        transfers.constant("via", Transport.values()),
        transfers.object("ssh", TransfersCodec::readSsh).orElse(SshTrust.NONE),
        transfers.constant("rsync", ResumeMode.values()),
        transfers.object("checkpoint", TransfersCodec::readCheckpoint),
        transfers.objects("downloads", TransfersCodec::readDownload));
  }

  private static FieldsWriter writeSsh(SshTrust trust) {
    return new FieldsWriter()
        .object("identity", trust.identity(), TransfersCodec::writeIdentity)
        .object("hostKey", trust.hostKey(), TransfersCodec::writeHostKey);
  }

  private static SshTrust readSsh(Fields ssh) throws DamageException {
    return new SshTrust(
        ssh.object("identity", TransfersCodec::readIdentity),
        ssh.object("hostKey", TransfersCodec::readHostKey));
  }

  /** The one place where a private key is written: the file is its owner's alone. */
  private static FieldsWriter writeIdentity(SshIdentity identity) {
    FieldsWriter fields = new FieldsWriter();
    return identity.match(
        made -> fields.text("kind", "made").text("privateKey", made.privateKey().reveal()),
        own -> fields.text("kind", "file").text("path", own.file().toString()),
        agent -> fields.text("kind", "agent").text("publicKey", agent.publicKey()));
  }

  private static SshIdentity readIdentity(Fields identity) throws DamageException {
    return switch (identity.neededText("kind")) {
      case "made" -> new SshIdentity.Made(Secret.of(identity.neededText("privateKey")));
      case "file" -> new SshIdentity.KeyFile(identity.path("path"));
      case "agent" -> new SshIdentity.Agent(identity.text("publicKey"));
      default -> throw new DamageException("It names an unknown kind of SSH key.");
    };
  }

  private static FieldsWriter writeHostKey(HostKey key) {
    return new FieldsWriter().text("type", key.type()).text("base64", key.base64());
  }

  private static HostKey readHostKey(Fields key) throws DamageException {
    return new HostKey(key.neededText("type"), key.neededText("base64"));
  }

  private static FieldsWriter writeCheckpoint(Checkpoint checkpoint) {
    return new FieldsWriter()
        .number("bytes", checkpoint.bytes())
        .number("crc32c", checkpoint.crc32c());
  }

  private static Checkpoint readCheckpoint(Fields checkpoint) throws DamageException {
    return new Checkpoint(checkpoint.size("bytes"), checkpoint.number("crc32c"));
  }

  private static FieldsWriter writeDownload(Download download) {
    FieldsWriter fields =
        new FieldsWriter()
            .text("what", download.what().word())
            .text("target", download.target().toString())
            .text("via", download.transport().map(Transport::word))
            .text("version", download.version())
            .number("total", download.total())
            .number("moved", download.moved())
            .text("finished", download.finished().map(Instant::toString));
    return download.proven() ? fields.flag("proven", true) : fields;
  }

  private static Download readDownload(Fields download) throws DamageException {
    return new Download(
        download.parsed("what", word -> Artifact.named(word).orElseThrow()),
        download.path("target"),
        download.constant("via", Transport.values()),
        download.text("version"),
        download.number("total"),
        download.size("moved"),
        download.perhaps("finished", Fields::moment),
        download.flag("proven"));
  }
}
