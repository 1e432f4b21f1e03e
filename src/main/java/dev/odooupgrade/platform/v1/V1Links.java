package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.http.address.Addresses;
import dev.odooupgrade.http.address.NamedAddresses;
import dev.odooupgrade.text.SafeText;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of a request are, as the platform says. The addresses hold the request's key, so
 * they are as safe to go to as the platform itself, or not gone to at all.
 */
record V1Links(PlatformAddress platform) {

  /**
   * The address of a file.
   *
   * @throws TroubleException when the platform names none, or one that is not safe
   */
  URI of(Artifact what, UpgradeRequest answer) throws TroubleException {
    Optional<String> told = what.address(answer);
    if (told.isEmpty()) {
      throw new TroubleException(V1Troubles.noAddress(what, told(answer)));
    }
    URI link;
    try {
      // Without the slash, a relative address would be taken for a part of the host's name.
      link =
          URI.create(platform.url().toString().replaceAll("/*$", "/")).resolve(told.get().strip());
    } catch (IllegalArgumentException e) {
      throw new TroubleException(V1Troubles.unreadableAddress(what));
    }
    if (link.getRawAuthority() == null) {
      throw new TroubleException(V1Troubles.unreadableAddress(what));
    }
    URI host = URI.create(link.getScheme() + "://" + link.getRawAuthority());
    Optional<Trouble> objection = NamedAddresses.objection(platform, host);
    if (objection.isPresent()) {
      throw new TroubleException(V1Troubles.unsafeAddress(what, objection.get()));
    }
    return link;
  }

  /** What people should know of an address that leads to another server. */
  Optional<String> notice(URI link) {
    return NamedAddresses.isSameHost(platform.url(), link)
        ? Optional.empty()
        : Optional.of(
            "The platform keeps its files on another server: "
                + SafeText.clean(Addresses.shownHost(link))
                + ".");
  }

  private static List<Artifact> told(UpgradeRequest answer) {
    return Arrays.stream(Artifact.values())
        .filter(artifact -> artifact.address(answer).isPresent())
        .toList();
  }
}
