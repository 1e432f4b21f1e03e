package dev.odooupgrade.http.address;

import dev.odooupgrade.domain.Port;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Which addresses are safe to send a dump and its key to. */
public final class AddressRules {
  private static final String NOTHING_SENT = "Nothing was sent.";
  private static final String EXAMPLE =
      "Write it like https://upgrade.odoo.com, with a port after a colon if it needs one.";

  private AddressRules() {}

  /**
   * Takes HTTPS anywhere; plain HTTP only on this machine or where safety was switched off.
   *
   * @throws TroubleException for every other address, with the reason in one sentence
   */
  public static void check(PlatformAddress address) throws TroubleException {
    Optional<Trouble> objection = objection(address);
    if (objection.isPresent()) {
      throw new TroubleException(objection.get());
    }
  }

  /** Why an address is not taken; empty when it is. */
  public static Optional<Trouble> objection(PlatformAddress address) {
    URI url = address.url();
    String shown = Masked.address(url);
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return bad("The address " + shown + " does not start with https:// or http://.");
    }
    if (url.getHost() == null) {
      return bad("The address " + shown + " has no valid host name.");
    }
    if (url.getPort() != -1 && !Port.exists(url.getPort())) {
      return bad("The address " + shown + " has an invalid port.");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      return bad(
          "The address " + shown + " contains more than a host: a login, or text after ? or #.");
    }
    if (scheme.equals("http") && !address.isLoopback() && !address.insecure()) {
      return Optional.of(
          new Trouble(
              TroubleKind.BAD_ARGUMENT,
              "The address " + shown + " is not encrypted.",
              "Anyone on the network could read the database and its key, so nothing was sent.",
              "Use https://, or add --insecure if you are sure."));
    }
    return Optional.empty();
  }

  private static Optional<Trouble> bad(String happened) {
    return Optional.of(new Trouble(TroubleKind.BAD_ARGUMENT, happened, NOTHING_SENT, EXAMPLE));
  }
}
