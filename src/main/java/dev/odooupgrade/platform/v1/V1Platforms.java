package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.HttpSettings;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.platform.Dialect;
import dev.odooupgrade.platform.DialectTroubles;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.sftp.SshEnvironment;

/**
 * Finds version 1 at any address.
 *
 * @param usual settings, except for the trust that an address brings
 */
public record V1Platforms(
    HttpSettings usual, HttpEnvironment http, TransferEnvironment transfers, SshEnvironment ssh)
    implements Platforms, Dialect {

  @Override
  public Protocol protocol() {
    return Protocol.V1;
  }

  @Override
  public Abilities abilities() {
    return V1Platform.ABILITIES;
  }

  @Override
  public boolean isSpokenAt(PlatformAddress address) throws TroubleException, InterruptedException {
    HttpCall question =
        HttpCall.form(
            new V1Wire(address.url()).at(V1Method.STATUS),
            V1Wire.NO_REQUEST,
            true,
            V1Method.STATUS.ifLost());
    HttpReply reply = HttpService.of(address, usual, http).send(question);
    boolean spoken = V1Reading.isOurs(reply);
    if (!spoken && reply.status().isServerTrouble()) {
      throw DialectTroubles.serverError(reply);
    }
    return spoken;
  }

  @Override
  public UpgradePlatform at(PlatformAddress address) throws TroubleException {
    HttpService service = HttpService.of(address, usual, http);
    V1Wire wire = new V1Wire(address.url());
    return new V1Platform(
        service,
        wire,
        new V1Links(address),
        transfers,
        new V1Sftp(address, service, wire, transfers, ssh));
  }
}
