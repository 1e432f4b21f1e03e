package dev.odooupgrade.platform.current;

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
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.rsync.Rsync;
import dev.odooupgrade.transfer.sftp.Sftp;

/**
 * Finds today's protocol at any address.
 *
 * @param usual settings, except for the trust that an address brings
 * @param ssh opens the keys that are sent to the platforms
 */
public record CurrentPlatforms(
    HttpSettings usual, HttpEnvironment http, Sftp ssh, Rsync rsync, RemoteSide remote)
    implements Dialect {
  @Override
  public Protocol protocol() {
    return Protocol.CURRENT;
  }

  @Override
  public Abilities abilities() {
    return CurrentPlatform.ABILITIES;
  }

  @Override
  public UpgradePlatform at(PlatformAddress address) throws TroubleException {
    HttpService service = HttpService.of(address, usual, http);
    CurrentWire wire = new CurrentWire(address);
    CurrentCalls calls = new CurrentCalls(service, wire);
    CurrentKeys keys = new CurrentKeys(ssh);
    return new CurrentPlatform(
        calls, keys, new CurrentFiles(calls, keys, rsync, remote), new CurrentLog(service, wire));
  }

  @Override
  public boolean isSpokenAt(PlatformAddress address) throws TroubleException, InterruptedException {
    HttpCall question =
        HttpCall.text(
            new CurrentWire(address).at(CurrentMethod.STATUS),
            "application/json",
            CurrentWire.noRequest(),
            true,
            CurrentMethod.STATUS.ifLost());
    HttpReply reply = HttpService.of(address, usual, http).send(question);
    boolean spoken = CurrentReading.isJsonRpc(reply);
    if (!spoken && reply.status().isServerTrouble()) {
      throw DialectTroubles.serverError(reply);
    }
    return spoken;
  }
}
