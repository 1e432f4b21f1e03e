package dev.odooupgrade.http.address;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.text.SafeText;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which addresses are gone to because a platform names them. They get the request's key, so they
 * are as safe as the platform itself; and a platform on the internet cannot make this machine ask
 * what only it, or its own network, can reach.
 */
public final class NamedAddresses {
  private static final int SHARED_BY_PROVIDERS = 100 << 8 | 64;

  private NamedAddresses() {}

  /** Finds what a name stands for. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** From where an address can be reached. */
  private enum Reach {
    THIS_MACHINE,
    THIS_NETWORK,
    EVERYWHERE
  }

  /** Why an address that a platform names is not gone to; empty when it is. */
  public static Optional<Trouble> objection(PlatformAddress platform, URI named) {
    return objection(platform, named, InetAddress::getAllByName);
  }

  /** The same for a server of SSH, whose own key keeps it private. */
  public static Optional<Trouble> objection(PlatformAddress platform, String host) {
    String shown = "The server " + SafeText.clean(host);
    return tooNear(platform, host, shown, InetAddress::getAllByName);
  }

  static Optional<Trouble> objection(PlatformAddress platform, URI named, Lookup names) {
    return (named.getHost() == null ? Optional.<Trouble>empty() : distrust(platform, named, names))
        .or(
            () ->
                AddressRules.objection(
                    new PlatformAddress(
                        named, platform.sandbox(), platform.insecure(), platform.cacert())));
  }

  private static Optional<Trouble> distrust(PlatformAddress platform, URI named, Lookup names) {
    String shown = "The address " + Masked.address(named);
    if (Addresses.isHttps(platform.url()) && !Addresses.isHttps(named)) {
      return refused(shown + " is not encrypted, but the platform's own is.");
    }
    return tooNear(platform, named.getHost(), shown, names);
  }

  private static Optional<Trouble> tooNear(
      PlatformAddress platform, String host, String shown, Lookup names) {
    String own = platform.url().getHost();
    Reach reach = host.equalsIgnoreCase(own) ? Reach.EVERYWHERE : reach(host, names);
    if (reach == Reach.EVERYWHERE || reach == reach(own, names)) {
      return Optional.empty();
    }
    return refused(
        shown
            + (reach == Reach.THIS_MACHINE
                ? " leads to this computer, but the platform is not on it."
                : " leads to a private network, but the platform is not in one."));
  }

  public static boolean isSameHost(URI one, URI other) {
    return String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost());
  }

  /** A name counts as the nearest that it stands for; one that nobody knows leads nowhere. */
  private static Reach reach(String host, Lookup names) {
    try {
      return Arrays.stream(names.of(host))
          .map(NamedAddresses::reach)
          .min(Reach::compareTo)
          .orElse(Reach.EVERYWHERE);
    } catch (UnknownHostException leadsNowhere) {
      return Reach.EVERYWHERE;
    }
  }

  private static Reach reach(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return Reach.THIS_MACHINE;
    }
    boolean isPrivate =
        address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || address.isMulticastAddress()
            || isForOwnNetworks(address.getAddress(), address instanceof Inet4Address);
    return isPrivate ? Reach.THIS_NETWORK : Reach.EVERYWHERE;
  }

  /** Those that Java does not know: 0.0.0.0/8, 100.64.0.0/10, 240.0.0.0/4, fc00::/7 and ::/96. */
  private static boolean isForOwnNetworks(byte[] bytes, boolean version4) {
    int first = bytes[0] & 0xff;
    int two = first << 8 | (bytes[1] & 0xc0);
    return version4
        ? first == 0 || first >= 240 || two == SHARED_BY_PROVIDERS
        : (first & 0xfe) == 0xfc || Arrays.equals(Arrays.copyOf(bytes, 12), new byte[12]);
  }

  private static Optional<Trouble> refused(String happened) {
    return Optional.of(
        new Trouble(
            TroubleKind.UNTRUSTED,
            happened,
            "So nothing was sent there; your request is kept.",
            "Check the status again. If nothing changes, contact Odoo support."));
  }
}
