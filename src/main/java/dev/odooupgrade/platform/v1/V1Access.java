package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.Port;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.http.address.NamedAddresses;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.transfer.sftp.SftpAddress;
import java.util.Optional;

/**
 * The access to SFTP that the platform gave for one request.
 *
 * @param sharedFile the one file that can be opened
 */
record V1Access(SftpAddress address, String sharedFile) {
  /**
   * Reads it out of an answer that refuses nothing.
   *
   * @throws TroubleException when something is missing, or the server is none to go to
   */
  static V1Access of(Answer answer, PlatformAddress platform) throws TroubleException {
    String host = field(answer, "hostname", "the server");
    Optional<Trouble> objection = NamedAddresses.objection(platform, host);
    if (objection.isPresent()) {
      throw new TroubleException(objection.get());
    }
    return new V1Access(
        new SftpAddress(
            host,
            port(field(answer, "sftp_port", "the port")),
            field(answer, "sftp_user", "the user")),
        field(answer, "shared_file", "the shared file"));
  }

  private static String field(Answer answer, String name, String what) throws TroubleException {
    Optional<String> value = answer.request().flatMap((UpgradeRequest r) -> r.field(name));
    return value.map(String::strip).orElseThrow(() -> V1Troubles.accessWithout(what));
  }

  private static int port(String text) throws TroubleException {
    return Port.read(text).orElseThrow(() -> V1Troubles.accessWithout("a valid port"));
  }
}
