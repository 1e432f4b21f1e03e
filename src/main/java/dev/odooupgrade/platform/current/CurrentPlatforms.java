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

/** Finds today's protocol at any address. */
public final class CurrentPlatforms implements Dialect {
  private final HttpSettings usual;
  private final HttpEnvironment environment;
  private final Sftp ssh;
  private final Rsync rsync;
  private final RemoteSide remote;

  /**
   * Platforms spoken to with these settings, except for the trust that an address brings.
   *
   * @param ssh opens the keys that are told to them
   */
  public CurrentPlatforms(
      HttpSettings usual, HttpEnvironment environment, Sftp ssh, Rsync rsync, RemoteSide remote) {
    this.usual = usual;
    this.environment = environment;
    this.ssh = ssh;
    this.rsync = rsync;
    this.remote = remote;
  }

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
    HttpService http = HttpService.of(address, usual, environment);
    CurrentWire wire = new CurrentWire(address);
    CurrentCalls calls = new CurrentCalls(http, wire);
    CurrentKeys keys = new CurrentKeys(ssh);
    return new CurrentPlatform(
        calls, keys, new CurrentFiles(calls, wire, rsync, remote), new CurrentLog(http, wire));
  }

  @Override
  public boolean isSpokenAt(PlatformAddress address) throws TroubleException, InterruptedException {
    HttpCall question =
        HttpCall.text(
            new CurrentWire(address).at(CurrentMethod.STATUS),
            "application/json",
            CurrentWire.nobody(),
            true,
            CurrentMethod.STATUS.ifLost());
    HttpReply reply = HttpService.of(address, usual, environment).send(question);
    boolean spoken = CurrentReading.isJsonRpc(reply);
    if (!spoken && reply.status().isServerError()) {
      throw DialectTroubles.unwell(reply.status());
    }
    return spoken;
  }
}
