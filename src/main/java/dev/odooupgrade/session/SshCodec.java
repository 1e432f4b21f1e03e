package dev.odooupgrade.session;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;

/** What an upgrade knows for speaking SSH, in a session's file. */
final class SshCodec {
  private SshCodec() {}

  static FieldsWriter write(SshTrust trust) {
    return new FieldsWriter()
        .object("identity", trust.identity(), SshCodec::writeIdentity)
        .object("hostKey", trust.hostKey(), SshCodec::writeHostKey);
  }

  static SshTrust read(Fields ssh) throws DamageException {
    return new SshTrust(
        ssh.object("identity", SshCodec::readIdentity),
        ssh.object("hostKey", SshCodec::readHostKey));
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
}
