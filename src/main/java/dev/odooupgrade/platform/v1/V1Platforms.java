package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.AddressRules;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.HttpSettings;
import dev.odooupgrade.http.HttpSurroundings;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.Tools;
import dev.odooupgrade.transfer.sftp.SshMeans;

/** Finds version 1 at any address. */
public final class V1Platforms implements Platforms {
  private final HttpSettings usual;
  private final HttpSurroundings around;
  private final Tools tools;
  private final SshMeans means;

  /** Platforms spoken to with these settings, except for the trust that an address brings. */
  public V1Platforms(HttpSettings usual, HttpSurroundings around, Tools tools) {
    this(usual, around, tools, SshMeans.NONE);
  }

  /** The same, with these means for the user's own SSH keys. */
  public V1Platforms(HttpSettings usual, HttpSurroundings around, Tools tools, SshMeans means) {
    this.means = means;
    this.usual = usual;
    this.around = around;
    this.tools = tools;
  }

  @Override
  public UpgradePlatform at(PlatformAddress address) throws TroubleException {
    AddressRules.check(address);
    HttpSettings settings = usual.trusting(address.insecure(), address.cacert());
    HttpService http = HttpService.of(settings, around);
    if ("https".equalsIgnoreCase(address.url().getScheme())) {
      http.expectTls();
    }
    return new V1Platform(http, address, tools, means);
  }
}
